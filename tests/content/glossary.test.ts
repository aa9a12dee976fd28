// One thing has one name in each language: content/terms.yaml, content/glossary/<lang>.yaml and the strings that follow them.
import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, rejectsEach, swap, TODAY } from './support.ts';

const GLOSSARY = 'glossary/ur.yaml';
const TERM = '  - { term: line, word: لائن, why: everybody says it so }';

describe('a glossary', () => {
  rejectsEach([
    {
      what: 'a term that nobody has listed, with the one that was meant',
      rule: 'C30',
      file: GLOSSARY,
      edit: swap('term: line', 'term: lime'),
      at: 'term: lime',
    },
    {
      what: 'no word for a term',
      rule: 'C23',
      file: GLOSSARY,
      edit: swap(`terms:\n${TERM}\n`, 'terms: []\n'),
      at: 'terms: []',
    },
    {
      what: 'two words for one term',
      rule: 'C6',
      file: GLOSSARY,
      edit: swap(TERM, `${TERM}\n  - { term: line, word: نمبر, why: some say so }`),
      at: 'word: نمبر',
    },
    {
      what: 'a string that says another word',
      rule: 'C25',
      file: 'ui/ur.json',
      edit: swap('"{{count}} لائن"', '"{{count}} نمبر"'),
      at: 'found.some_one',
    },
  ]);

  const { content, spoil } = contentFolder();

  it('accepts other forms of its word, and strings that it leaves out', () => {
    spoil('ui/ur.json', swap('"{{count}} لائن"', '"{{count}} نمبر"'));
    spoil(GLOSSARY, swap('لائن,', 'لائن, forms: [نمبر],'));
    expect(loadDirectory(content, TODAY).warnings).toEqual([]);
    spoil(GLOSSARY, swap('forms: [نمبر],', 'except: [found.some_one],'));
    expect(loadDirectory(content, TODAY).warnings).toEqual([]);
  });

  it('only warns while the language has no pages', () => {
    spoil('languages.yaml', swap('strings come first }, published: true', 'strings come first }, published: false'));
    spoil('ui/ur.json', swap('"{{count}} لائن"', '"{{count}} نمبر"'));
    const { warnings } = loadDirectory(content, TODAY, { drafts: true });
    expect(warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['content/ui/ur.json C25']);
  });
});
