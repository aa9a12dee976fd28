import type { YamlSource } from '../../../src/load/yaml-source.ts';
import type { Answers, Key } from './answers.ts';
import { reachField, type Draft } from './draft.ts';

/** Where answers stand in service.yaml. */
const FACT_PLACES: Partial<Record<Key, readonly PropertyKey[]>> = {
  name: ['name'],
  runBy: ['runBy'],
  label: ['label'],
  slug: ['slug'],
  kinds: ['kinds'],
  areas: ['areas'],
  confidential: ['confidential'],
  sex: ['helps', 'sex'],
  ages: ['helps', 'age'],
  audience: ['helps', 'audience'],
  does: ['does'],
  channel: ['channels', 0, 'kind'],
  serviceMobile: ['channels', 0, 'number'],
  hours: ['channels', 0, 'hours'],
  cost: ['channels', 0, 'cost'],
  expect: ['channels', 0, 'expect'],
  publisher: ['sources', 0, 'publisher'],
  sourceName: ['sources', 0, 'name'],
  sourceUrl: ['sources', 0, 'url'],
  sourceDate: ['sources', 0, 'date'],
  told: ['channels', 0, 'evidence'],
  how: ['channels', 0, 'evidence'],
  website: ['website', 'url'],
  self: ['referral', 'self'],
  professional: ['referral', 'professional'],
  instead: ['instead'],
};

/** The lines of a draft, from 1, that one answer stands on: a problem there is a problem of that answer. */
export function linesOf(
  key: Key,
  answers: Answers,
  draft: Draft,
  facts: YamlSource,
): { facts: number[]; words: number[] } {
  const path = key === 'reach' ? ['channels', 0, reachField(answers.channel)] : FACT_PLACES[key];
  return {
    facts: path === undefined ? [] : [facts.placeOf(path).line],
    words: linesOfWords(key, answers, draft.words),
  };
}

/** How lines of front matter begin; the paragraphs stand as they were typed. */
const STARTS: Partial<Record<Key, string>> = { summary: 'summary:', say: 'say:', nation: 'law:' };

function linesOfWords(key: Key, answers: Answers, words: string): number[] {
  const start = STARTS[key];
  const isOwn = (line: string) => (start === undefined ? line !== '' && line === answers[key] : line.startsWith(start));
  const isWords = start !== undefined || key === 'who' || key === 'what' || key === 'then';
  return isWords ? words.split('\n').flatMap((line, index) => (isOwn(line) ? [index + 1] : [])) : [];
}
