import { everyText, problemIn, type Text } from '../texts.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';
import { geographicNumbers, tellsTown } from './places/dialling.ts';
import { placesIn } from './places/in-text.ts';
import { publicNamesOf } from './places/public-names.ts';

/** Kinds whose place is never written down, whoever asks (decision on C8 and C9 in safety.md). */
const ALWAYS_CONFIDENTIAL = ['refuge', 'dispersed_safe'];
/** What a service does that has a house which must not be found, even where its office is public. */
const HAS_HOMES = ['refuge_space', 'dispersed_home'];

/** Keys whose values come from a list of this project, or name another entry: nobody writes a place there. */
const CHOSEN = new Set(
  'status kinds areas sex community audience exclusions does state source kind purpose hours holidays cost languages interpreter expect offBill how on self professional instead doubts publisher date supports checked due'.split(
    ' ',
  ),
);

/** No place of a refuge or safe home in any field, free text or translation (C8 to C10, S20). */
export function checkConfidential(content: Content, known: Known): Problem[] {
  const names = publicNamesOf(content.services);
  const texts = Map.groupBy(
    everyText(content).filter(({ of }) => of === 'service'),
    ({ owner }) => owner,
  );
  return content.services.flatMap((files) => {
    const { confidential, does } = files.facts.value;
    const hasHomes = does.some((deed) => HAS_HOMES.includes(deed));
    return [
      ...kindProblems(files),
      ...(confidential ? areaProblems(files, known) : []),
      ...(confidential || hasHomes
        ? [...addressProblems(files), ...textProblems(files, texts.get(files.id) ?? [], names)]
        : []),
      ...(confidential ? numberProblems(files, texts.get(files.id) ?? [], known) : []),
    ];
  });
}

/** C8: some kinds are always confidential. */
function kindProblems({ facts: { value, source } }: ServiceFiles): Problem[] {
  const kind = value.kinds.find((id) => ALWAYS_CONFIDENTIAL.includes(id));
  if (kind === undefined || value.confidential) return [];
  const wrong = `a service of kind "${kind}" is always confidential`;
  return [problemAt(source, ['confidential'], 'C8', wrong, 'write "confidential: true".')];
}

/** C10: no place smaller than a council. */
function areaProblems({ facts: { value, source } }: ServiceFiles, known: Known): Problem[] {
  return value.areas.flatMap((area, index) => {
    if (known.areas.find(({ id }) => id === area)?.level !== 'district') return [];
    const wrong = `"${area}" is too small an area for a confidential place`;
    return [problemAt(source, ['areas', index], 'C10', wrong, 'name the council.')];
  });
}

/** C9: nobody can go to a confidential place; to the public office of an organisation that has homes, one can. */
function addressProblems({ facts: { value, source } }: ServiceFiles): Problem[] {
  return value.channels.flatMap((channel, index) => {
    if (channel.kind !== 'visit' && channel.address === undefined) return [];
    const at = (wrong: string, fix: string) => [problemAt(source, ['channels', index], 'C9', wrong, fix)];
    if (value.confidential) return at('a confidential place may not have an address', 'remove this channel.');
    if (channel.kind === 'visit' && channel.purpose === 'office') return [];
    return at(
      'this service has homes whose place nobody may know, so only its office may have an address',
      'write "kind: visit" and "purpose: office" if this is the office that it publishes itself, else remove it.',
    );
  });
}

/** C9: no place in any text, nor in texts that follow each other, such as an address over the lines of a list. */
function textProblems({ id, facts }: ServiceFiles, texts: readonly Text[], names: RegExp | undefined): Problem[] {
  const written = texts.filter(
    ({ path }) => !path.some((key) => CHOSEN.has(String(key))) && !isOffice(facts.value, path),
  );
  const own = written.map(({ text }) => placesIn(text, { names }));
  const inTexts = written.flatMap((text, index) => {
    const next = written[index + 1];
    const both = next && areSiblings(text, next) ? placesIn(`${text.text}\n${next.text}`, { names }) : [];
    const known = [own[index], own[index + 1]].flat();
    const found = [...(own[index] ?? []), ...both.filter((what) => !known.includes(what))];
    return found.length === 0 ? [] : [problemIn(text, 'C9', `this text holds ${found.join(' and ')}`, fixFor(found))];
  });
  const inFolder = placesIn(id, { names });
  const wrong = `the name of this folder holds ${inFolder.join(' and ')}`;
  return [
    ...(inFolder.length === 0 ? [] : [problemAt(facts.source, [], 'C9', wrong, 'choose another name.')]),
    ...inTexts,
  ];
}

/** The one address that an organisation with homes may publish. */
function isOffice(
  { confidential, channels }: ServiceFiles['facts']['value'],
  [first, index, field]: Text['path'],
): boolean {
  return !confidential && first === 'channels' && field === 'address' && channels[Number(index)]?.purpose === 'office';
}

/** Whether a reader would read two texts as one: paragraphs of a body, entries of a list. */
function areSiblings(one: Text, two: Text): boolean {
  const [a, b] = [one, two].map(({ file, path }) =>
    [file, ...(path[0] === 'body' ? path : path.slice(0, -1))].join('\n'),
  );
  const isList = one.path[0] === 'body' || typeof one.path.at(-1) === 'number';
  return a === b && isList;
}

function fixFor(found: readonly string[]): string {
  return found.some((what) => what.includes('building'))
    ? 'remove it; if it is the name of the organisation itself, write that name as "runBy".'
    : 'remove it.';
}

/** C10: no area code that belongs to a town, but on the organisation's own published office line. */
function numberProblems({ facts: { value, source } }: ServiceFiles, texts: readonly Text[], known: Known): Problem[] {
  const isTelling = (text: string) =>
    geographicNumbers(text).some((digits) => tellsTown(digits, value.areas, known.areas));
  const wrong = 'the area code of this number belongs to a smaller place than the council';
  const inChannels = value.channels.flatMap(({ number, purpose, evidence }, index) => {
    const publisher = value.sources.find(({ id }) => id === evidence.source)?.publisher ?? 'third_party';
    const isOffice =
      purpose === 'office' && evidence.state !== 'lead' && ['provider', 'public_body'].includes(publisher);
    return number === undefined || isOffice || !isTelling(number)
      ? []
      : [
          problemAt(
            source,
            ['channels', index, 'number'],
            'C10',
            wrong,
            'use its 03, 07 or 0800 number, or none; the line of an office that it publishes itself is "purpose: office".',
          ),
        ];
  });
  const inTexts = texts
    .filter(({ path, text }) => path.at(-1) !== 'number' && isTelling(text))
    .map((text) => problemIn(text, 'C10', wrong, 'remove it.'));
  return [...inChannels, ...inTexts];
}
