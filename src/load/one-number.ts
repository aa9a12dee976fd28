import { findHelp, type Help, type HelpResult } from '../domain/find-help.ts';
import type { Answers } from '../domain/pathway/answers.ts';
import { phoneLineOf, type Line } from './lines.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { directory, today } from './site-content.ts';

/** Who may have only two minutes, as answers of the finder. Nobody is asked where: only lines that cover every place are shown. */
const CHOICES = {
  woman: { audience: ['V'], sex_gender: ['woman'] },
  man: { audience: ['V'], sex_gender: ['man'] },
  young: { audience: ['V'], age: ['13_15'] },
  someone: { audience: ['F'] },
  change: { audience: ['X'] },
} as const satisfies Record<string, Answers>;

/** One choice with the lines for it, what is meant for just these people first, up to the first that answers day and night. */
export interface OneNumber {
  id: keyof typeof CHOICES;
  audience: Help['person']['audience'];
  lines: Line[];
}

/** The two-minute way: for each choice the line to ring first; a closed one has the next behind it. */
export const oneNumbers = (Object.keys(CHOICES) as OneNumber['id'][]).map((id): OneNumber => {
  const { person, results } = findHelp(CHOICES[id], directory, today);
  const isTheirOwn = ({ reasons }: HelpResult) => reasons.some(({ axis }) => axis !== 'audience');
  const inOrder = [...results.filter(isTheirOwn), ...results.filter((result) => !isTheirOwn(result))];
  const ids = new Set(inOrder.flatMap(({ services }) => services.map((service) => service.id)));
  const lines = [...ids].flatMap((service) => {
    const found = directory.services.find((candidate) => candidate.id === service);
    return found && coveredAreasOf(found).length === coveredAreas.length ? (phoneLineOf(found) ?? []) : [];
  });
  const always = lines.findIndex(({ channel }) => channel.hours === '24/7');
  return { id, audience: person.audience, lines: always < 0 ? lines : lines.slice(0, always + 1) };
});
