import type { Content } from '../content.ts';
import { emergencyPrint } from '../emergency.ts';
import type { Problem } from '../problem.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/** Kinds of service that belong to the block: each of their services must stand in it. */
const KINDS = ['emergency_999', 'silent_solution', 'deaf_emergency'];

/** The block for danger now names what exists, leaves nobody out, and is what two roles have signed (C30, C35). */
export function checkEmergency(content: Content, { serviceFolders }: Known): Problem[] {
  const { emergency, services, guides, strings } = content;
  const { value, source } = emergency;
  const english = Object.keys(strings['en']?.value ?? {});
  const named = [value.ring, ...value.others];
  const unknown = (path: PropertyKey[], name: string, list: string[], where: string): Problem[] =>
    unknownName(source, path, name, list, where);
  const references = [
    ...unknown(['ring'], value.ring, serviceFolders, 'content/services'),
    ...value.others.flatMap((id, index) => unknown(['others', index], id, serviceFolders, 'content/services')),
    ...unknown(
      ['guide'],
      value.guide,
      guides.map(({ value: { id } }) => id),
      'content/guides',
    ),
    ...value.strings.flatMap((key, index) => unknown(['strings', index], key, english, 'content/ui/en.json')),
  ];
  const first = services.find(({ id }) => id === value.ring)?.facts.value.channels[0];
  const missing = services.filter(
    ({ id, facts }) => facts.value.kinds.some((kind) => KINDS.includes(kind)) && !named.includes(id),
  );
  const found = emergencyPrint(value, content);
  return [
    ...references,
    ...(first && (first.kind !== 'phone' || first.number === undefined || first.evidence.state === 'lead')
      ? [problemAt(source, ['ring'], 'C35', `"${value.ring}" has no number to ring first`, 'name the service of 999.')]
      : []),
    ...missing.map(({ id }) =>
      problemAt(source, ['others'], 'C35', `"${id}" is for emergencies and does not stand here`, 'add it.'),
    ),
    ...(references.length > 0 ? [] : value.signatures).flatMap(({ by, of }, index) =>
      of === found
        ? []
        : [
            problemAt(
              source,
              ['signatures', index, 'of'],
              'C35',
              `the block was changed after "${by}" signed it`,
              `two roles hold every number and sentence of it against the sources; each then writes the day and of: "${found}".`,
            ),
          ],
    ),
  ];
}
