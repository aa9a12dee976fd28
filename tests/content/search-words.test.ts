import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { rejectsEach, SMALL_CONTENT, swap, TODAY, type Mistake } from './support.ts';

const [INTENTS, SAID, SAID_UR] = ['intents.yaml', 'vocabulary/en.yaml', 'vocabulary/ur.yaml'];
const wrong =
  (file: string) =>
  (what: string, rule: string, from: string, to: string, at: Mistake['at'] = to): Mistake => ({
    what,
    rule,
    file,
    edit: swap(from, to),
    at,
  });

describe('what people mean when they search (content/intents.yaml)', () => {
  const inIntents = wrong(INTENTS);
  rejectsEach([
    inIntents('a kind that does not exist', 'C30', 'show: [talk_line], general', 'show: [talk_lines], general'),
    inIntents('a service that does not exist', 'C30', 'services: [quiet-house]', 'services: [quiet-hose]'),
    inIntents('a meaning without a name for the reader', 'C23', 'label: kind.refuge', 'label: kind.safe_home'),
    inIntents('a name that is no key of a string', 'C7', 'label: kind.refuge', 'label: A refuge'),
    inIntents('a meaning that leads nowhere', 'C7', 'show: [talk_line], general', 'show: [], general'),
    inIntents('two meanings of one name', 'C6', 'id: refuge', 'id: Talk'),
    inIntents('a field nobody reads', 'C3', 'general: true', 'generally: true'),
    inIntents('a list without a day', 'C4', "  checked: '2026-11-21'\n", '', '  by: desk'),
  ]);
});

describe('how people say it (content/vocabulary)', () => {
  const inEnglish = wrong(SAID);
  rejectsEach([
    inEnglish('phrases for a meaning that does not exist', 'C30', '  refuge: [safe', '  refuges: [safe'),
    inEnglish('a list of words that does not exist', 'C30', '[<talk> to/with me]', '[<talks> to/with me]'),
    inEnglish('another name of a service that does not exist', 'C30', 'day-line: [', 'day-lines: ['),
    inEnglish(
      'a phrase in a form that nothing understands',
      'C7',
      '[<talk> to/with me]',
      '["<talk> to/ me"]',
      'to/ me',
    ),
    inEnglish('a mark that stands inside a place', 'C7', '[<talk> to/with me]', '["<talk> to!/with me"]', 'to!/with'),
    inEnglish('a list inside a list of words', 'C7', '[talk*, listen]', '[talk*, <talk>]'),
    inEnglish('a word that is two to the search', 'C2', '[talk*, listen]', '[talk*, listen-in]'),
    inEnglish('a stem that begins half of all words', 'C2', '[talk*, listen]', '[ta*, listen]'),
    inEnglish('a phrase twice', 'C6', '[safe house]', '[safe house, safe house]'),
    inEnglish('signs of markup', 'C20', '[safe house]', '["safe `house`"]', 'safe `house`'),
    inEnglish('letters that show nothing', 'C21', '[safe house]', '["safe\\u202ehouse"]', 'safe'),
    wrong(SAID_UR)('names of a place that does not exist', 'C30', '  worcestershire: [', '  worcester_shire: ['),
  ]);

  it('is read in every language with pages', () => {
    const { vocabularies } = loadDirectory(SMALL_CONTENT, TODAY);
    expect(vocabularies['en']?.say['talk']).toEqual(['<talk> to/with me']);
    expect(vocabularies['ur']?.romanised['talk']).toEqual(['baat karni']);
  });
});
