// Phrases that words are held to are looked for without patterns: what is found is what a pattern of all of them finds.
import { describe, expect, it } from 'vitest';
import { chances, oneOf, type Chance } from '../../scripts/fuzz/chances.ts';
import { readContent } from '../../src/load/directory.ts';
import { phraseFinder } from '../../src/load/rules/text/phrase-finder.ts';
import { phrasePattern } from '../../src/load/rules/text/phrase-pattern.ts';
import { readSettings } from '../../src/load/settings.ts';
import { everyText } from '../../src/load/texts.ts';

/** Phrases, and longer ones in which they may stand. */
interface Phrases {
  phrases: readonly string[];
  unless?: readonly string[] | undefined;
}

/** The same by one pattern for all, made of the very words of `phrasePattern`. */
function patternFinder({ phrases, unless = [] }: Phrases): (text: string) => string | undefined {
  const [wanted, allowed] = [phrases, unless].map(
    (list) => new RegExp(phrasePattern(list.map((phrase) => phrase.toLowerCase())).source, 'u'),
  );
  return (text) => {
    const small = text.toLowerCase();
    const found = wanted?.exec(small)?.[0];
    if (found === undefined || unless.length === 0 || !allowed) return found;
    return wanted?.exec(small.split(allowed).join(' '))?.[0];
  };
}

/** A phrase as somebody may write it: with endings, in capitals, with other spaces and quotes. */
function written(phrase: string, chance: Chance): string {
  const whole = phrase.replace(/\*/g, () => oneOf(['', 's', 'ość', 'ों', '们都', '𐐷', '9'], chance));
  const spaced = whole.replace(/ /g, () => oneOf([' ', ' ', '  ', '\n', '\u00a0'], chance));
  const quoted = chance(2) === 0 ? spaced : spaced.replaceAll("'", '’').replaceAll('"', '“');
  return chance(3) === 0 ? quoted.toUpperCase() : quoted;
}

/** What may stand before or behind it: nothing, a sign, a letter, a mark, a digit, a letter of two halves, one half of it. */
const BESIDE = ['', ' ', ', ', '“', "'", 'x', 'ب', '们', '\u0301', '7', '٣', '𐐷', '\ud801', '😀', '-'];

describe('phrases that words are held to', () => {
  const reading = { content: readSettings().content, problems: [] };
  const read = readContent(reading, '2026-11-22');
  if (!read) throw new Error('content cannot be read');
  const { writing, languages, terms } = { ...read.content, terms: read.content.writing.terms?.value ?? [] };
  const texts = Map.groupBy(everyText(read.content), ({ lang = '' }) => lang);

  it.each(languages.value.map(({ tag }) => tag))('are found in %s as a pattern finds them', (tag) => {
    const held = writing.held[tag]?.value;
    const lists: Phrases[] = [
      ...(held ? [held.law, ...held.never] : []),
      ...(tag === 'en' ? terms.map(({ english }) => ({ phrases: english })) : []),
    ];
    const chance = chances(tag.length);
    const own = texts.get(tag) ?? [];
    let found = 0;
    for (const list of lists) {
      const [find, findByPattern] = [phraseFinder(list), patternFinder(list)];
      for (let run = 0; run < 60; run++) {
        const all = [...list.phrases, ...(list.unless ?? []), ...(list.unless ?? [])];
        const pieces = [0, 1].map(
          () => `${oneOf(BESIDE, chance)}${written(oneOf(all, chance), chance)}${oneOf(BESIDE, chance)}`,
        );
        const { text } = oneOf(own, chance);
        const at = chance(text.length);
        const spoilt = [text.slice(0, at), pieces[0], text.slice(at), pieces[1]].join(chance(2) === 0 ? ' ' : '');
        const phrase = find(spoilt);
        expect(phrase, JSON.stringify(spoilt)).toBe(findByPattern(spoilt));
        if (phrase !== undefined) found++;
      }
    }
    expect(found).toBeGreaterThan(lists.length * 10);
  });

  it.each([
    [['a b'], ['x a b y'], 'x  a b  y', undefined],
    [['a b'], ['x a b y'], 'x a b y, A  b', 'a  b'],
    [['*b*'], [], 'abc', 'abc'],
    [['a*b'], [], 'abbc abb', 'abb'],
    [['a*'], [], 'a1', undefined],
    [['b', 'a*'], [], 'ab b', 'ab'],
    [['a', 'a b'], [], 'a b', 'a'],
    [['a b', 'a'], [], 'a b', 'a b'],
    [["don't"], [], 'Don’t', 'don’t'],
    [['x'], [], '𐐷x', undefined],
  ])('%j, but not in %j, stand in "%s" as %j', (phrases, unless, text, expected) => {
    expect(phraseFinder({ phrases, unless })(text)).toBe(expected);
    expect(patternFinder({ phrases, unless })(text)).toBe(expected);
  });
});
