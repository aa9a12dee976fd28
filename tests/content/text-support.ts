import { expect, it } from 'vitest';
import { HOUSE_UR, LINE, LINE_EN, contentFolder, places, problemsOf, swap, type Mistake } from './support.ts';

/** A place where an editor may write words, and the words of the fixture that stand there. */
interface Place {
  file: string;
  /** What is replaced, */
  from: string;
  /** and how the new words are written there. */
  to: (words: string) => string;
}

const UI = 'ui/en.json';
const quoted = (key: string) => (words: string) => `${key}: ${JSON.stringify(words)}`;

/** The kinds of places in which words stand: facts, front matter, bodies, guides and interface strings. */
export const PLACES = {
  'a name': { file: LINE, from: 'name: The Day Line', to: quoted('name') },
  'another name': { file: LINE, from: 'alsoKnownAs: [DL]', to: (words) => `alsoKnownAs: [${JSON.stringify(words)}]` },
  'the name of a source': { file: LINE, from: 'name: A newspaper', to: quoted('name') },
  'a role': { file: LINE, from: 'by: desk research, nobody was rung', to: quoted('by') },
  'a summary': {
    file: LINE_EN,
    from: 'summary: Somebody to talk to on weekdays, for anyone in Worcestershire.',
    to: quoted('summary'),
  },
  'what to say': { file: LINE_EN, from: 'say: I need to talk to someone.', to: quoted('say') },
  'a body': { file: LINE_EN, from: 'On Saturdays you can go and see them.', to: (words) => words },
  'a guide': { file: 'guides/safety/en.md', from: 'Leaving hides this screen.', to: (words) => words },
  'a string': { file: UI, from: '"must.ask_alone": "See the person alone."', to: quoted('"must.ask_alone"') },
  'an Urdu summary': {
    file: HOUSE_UR,
    from: 'summary: خواتین اور بچوں کے لیے رہنے کی جگہ۔',
    to: quoted('summary'),
  },
  'an Urdu body': { file: HOUSE_UR, from: 'کوئی نہیں بتاتا کہ یہ کہاں ہے۔', to: (words) => words },
  'an Urdu string': { file: 'ui/ur.json', from: '"must.ask_alone": "اکیلے میں ملیں۔"', to: quoted('"must.ask_alone"') },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

/** Words in a place, as a mistake that the loader has to tell. */
export function mistake(what: string, rule: string, place: PlaceName, words: string): Mistake {
  const { file, from, to } = PLACES[place];
  const written = to(words);
  return {
    what: `${what} in ${place}`,
    rule,
    file,
    edit: swap(from, written),
    at: written.split('\n')[0] ?? written,
  };
}

/** The rules for words; what else a change of words breaks, such as the age of a translation (C24), is told elsewhere. */
const TEXT_RULES = 'C1 C2 C5 C15 C17 C18 C19 C20 C21 C22 C25 C37 C38 C39 C44'.split(' ');

/** `file:line [rule]` of each problem with words. */
export function textProblems(content: string, today?: string): string[] {
  return places(problemsOf(content, today).filter(({ rule }) => TEXT_RULES.includes(rule)));
}

/** Makes a test of each text: it may stand in this place. */
export function acceptsEach(texts: readonly [place: PlaceName, words: string][]): void {
  const folder = contentFolder();
  it.each(texts)('accepts in %s: %s', (place, words) => {
    const { file, from, to } = PLACES[place];
    folder.spoil(file, swap(from, to(words)));
    expect(textProblems(folder.content)).toEqual([]);
  });
}
