import { fold, wordsOf } from './fold.ts';
import { grouped } from './grouped.ts';
import { likeness } from './near.ts';
import { once } from './once.ts';
import { soundOf } from './sound.ts';

/** Something with names: a service by its name, what else it is called, or the words of its card. */
export interface Titled {
  id: string;
  titles: readonly string[];
}

/** The titles of many things, by their words. */
export interface Titles {
  titles: { id: string; words: string[]; weight: number }[];
  /** How much a word tells: little where many titles have it ("aid"). */
  weights: ReadonlyMap<string, number>;
  /** Its words by how they sound, for names that were only heard: made when the first word is typed that no title has. */
  sounds: () => ReadonlyMap<string, readonly string[]>;
  /** From this weight on a word belongs to a few services only. */
  rare: number;
}

export interface TitleHit {
  id: string;
  /** 0 to 1: how much of the title, and of the query, the other holds. */
  score: number;
  /** Words of the query that the title has. */
  at: ReadonlySet<number>;
  /** How many of them hardly any other title has. */
  own: number;
}

/** Makes titles ready to be looked through. */
export function titlesOf(things: readonly Titled[]): Titles {
  const all = things.flatMap(({ id, titles }) => titles.map((title) => ({ id, words: wordsOf(fold(title)) })));
  const holders = new Map<string, Set<string>>();
  for (const { id, words } of all)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(id));
  const weights = new Map([...holders].map(([word, ids]) => [word, Math.log(1 + things.length / ids.size)]));
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  return {
    titles: all.map((title) => ({ ...title, weight: weigh(title.words) })),
    weights,
    sounds: once(() => grouped([...weights.keys()].map((word): [string, string] => [heard(word), word]))),
    rare: Math.log(1 + things.length / (Math.max(FEW, OF_ALL * things.length) + 0.5)),
  };
}

/** How an English name sounds: a hard "c" is a "k", "bright" ends as "brite" does. */
function heard(word: string): string {
  return soundOf(
    word
      .replace(/c(?![ehiy])/g, 'k')
      .replace(/igh/g, 'i')
      .replace(/(?<=[aiou][^aeiou])e$/, ''),
  );
}

/** A title counts from this share of its own weight on ... */
const OF_TITLE = 0.55;
/** ... and from this share of the words that were typed and say something; */
const OF_QUERY = 0.5;
/** or when nearly all that was typed is in it, and no more than so many services have a word of it. */
const NEARLY_ALL = 0.75;
const [FEW, OF_ALL] = [6, 0.03] as const;
/** A shorter word is not enough by itself, however few have it ("ani" is ten in Romanian years). */
const TELLING = 4;
/** A word that no title has says this share of what the rarest one does: it may be of something else. */
const FOREIGN = 0.5;

/**
 * Where nothing else was understood, a title counts from this share of the words that were typed on, when it shares a word of so
 * many letters that does not stand in every other name: a name misspelt beside a word that nobody knows.
 */
const LAST = { ofQuery: 0.35, letters: 6 } as const;

/**
 * Titles that a query names, misspelt or cut short, the best first.
 * @param typed the words of the query.
 * @param empty words, by their place, that say nothing by themselves or name a place: they help a title, and are not held against it.
 */
export function titlesIn(
  typed: readonly string[],
  all: Titles,
  empty: (at: number) => boolean,
  isLastResort = false,
): TitleHit[] {
  const { titles, weights, rare } = all;
  const foreign = FOREIGN * Math.max(...weights.values());
  const alike = typed.map((word, at) => {
    // "phone line" may be the "phoneline" of a name.
    const both = `${word}${typed[at + 1] ?? ''}`;
    return new Map([...likesOf(word, all, isLastResort), ...(weights.has(both) ? [[both, 1] as const] : [])]);
  });
  const total = alike.reduce(
    (sum, likes, at) => sum + (empty(at) ? 0 : Math.max(0, ...weightsOf(likes, weights)) || foreign),
    0,
  );
  const said = new Set(alike.flatMap((likes) => [...likes.keys()]));
  const best = new Map<string, TitleHit>();
  for (const { id, words, weight } of titles) {
    const at = new Set<number>();
    let [shared, telling, rarest, longest, own] = [0, 0, 0, 0, 0];
    for (const word of words) {
      if (!said.has(word)) continue;
      const hits = alike
        .map((likes, index) => ({ index, like: likes.get(word) ?? 0 }))
        .filter(({ like, index }) => like > 0 && !at.has(index));
      const hit = hits.sort((a, b) => b.like - a.like)[0];
      if (!hit) continue;
      at.add(hit.index);
      if (word === `${typed[hit.index] ?? ''}${typed[hit.index + 1] ?? ''}`) at.add(hit.index + 1);
      const worth = hit.like * (weights.get(word) ?? 0);
      shared += worth;
      if (empty(hit.index)) continue;
      telling += worth;
      if (word.length >= TELLING) rarest = Math.max(rarest, weights.get(word) ?? 0);
      if (word.length >= TELLING && (weights.get(word) ?? 0) >= rare) own += 1;
      if ((weights.get(word) ?? 0) >= foreign) longest = Math.max(longest, word.length);
    }
    if (telling === 0 || (isLastResort && longest < LAST.letters)) continue;
    const isMostOfIt = shared >= weight * OF_TITLE && telling >= total * (isLastResort ? LAST.ofQuery : OF_QUERY);
    if (!isMostOfIt && !(telling >= total * NEARLY_ALL && rarest >= rare)) continue;
    const score = (shared / weight + telling / total) / 2;
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, score, at, own });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function weightsOf(likes: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number[] {
  return [...likes].map(([word]) => weights.get(word) ?? 0);
}

/** How sure the beginning of a word is, and a word that sounds the same. */
const [BEGUN, HEARD] = [0.8, 0.75] as const;

/** Words of titles that a word may stand for. */
function likesOf(word: string, { weights, sounds }: Titles, isLastResort: boolean): Map<string, number> {
  if (weights.has(word) && !isLastResort) return new Map([[word, 1]]);
  const alike = /^[a-z]{4,}$/.test(word) ? (sounds().get(heard(word)) ?? []) : [];
  return new Map(
    [...weights.keys()].flatMap((known) => {
      const begun = word.length > 3 && known.startsWith(word) ? BEGUN : 0;
      const like = Math.max(likeness(word, known), begun, alike.includes(known) ? HEARD : 0);
      return like > 0 ? [[known, like] as const] : [];
    }),
  );
}

/** From this length on a word is a misspelt name sooner than some words written together. */
const LONG = 7;

/** Whether a word is a name but for a slip. */
export function isMisspelt(word: string, { weights }: Pick<Titles, 'weights'>): boolean {
  return word.length >= LONG && [...weights.keys()].some((known) => known.length >= LONG && likeness(word, known) > 0);
}
