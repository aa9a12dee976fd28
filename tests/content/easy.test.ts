import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, places, problemsOf, rejectsEach, swap, TODAY, type Mistake } from './support.ts';

const EASY = 'easy/here/en.yaml';
const EASY_UR = 'easy/here/ur.yaml';
const words = (count: number) => `You ${'go '.repeat(count - 2)}on.`;
const SENTENCE = '      - They listen to you.';

/** Something swapped in the English page, named at what stands there then. */
function mistake(what: string, rule: string, from: string, to: string, at: string | number = to): Mistake {
  return { what, rule, file: EASY, edit: swap(from, to), at };
}
const say = (what: string, rule: string, sentence: string) => mistake(what, rule, SENTENCE, `      - ${sentence}`);

describe('a page of easy read (A14)', () => {
  rejectsEach([
    mistake('a tab that tells what it is about', 'C6', 'Easy read: here', 'Easy read: a refuge', 'tab:'),
    mistake('a picture that nobody has drawn', 'C30', 'picture: talk', 'picture: talks'),
    mistake('an idea without a picture', 'C7', '  - picture: talk\n    say', '  - say', '  - say'),
    mistake('one picture beside two ideas', 'C39', 'picture: search', 'picture: house', 20),
    mistake('a picture with a number that its words do not say', 'C25', 'picture: talk', 'picture: five-five'),
    mistake('an idea without words', 'C7', `say:\n      - You can talk to someone.\n${SENTENCE}`, 'say: []'),
    mistake('more than three sentences to a picture', 'C2', SENTENCE, `${SENTENCE}\n${SENTENCE}\n${SENTENCE}`, 9),
    mistake('a key that it does not know', 'C3', 'place: 1', 'place: 1\ncolour: red', 'colour:'),
    mistake('a page in more words that does not exist', 'C30', 'page: home', 'page: hme'),
    mistake('a page without a review', 'C4', "review:\n  by: editor\n  checked: '2026-11-21'\n", '', 1),
    say('a sentence of 15 words', 'C39', words(15)),
    say('two sentences in one line', 'C39', 'They listen. They help.'),
    say('half a sentence', 'C39', 'They listen'),
    say('a number to ring among words', 'C15', 'Ring 0300 000 0000.'),
    say('a promise', 'C38', 'You are anonymous here.'),
    say('law that carries no nation and no day', 'C44', 'You can ask for legal aid.'),
    say('markup', 'C20', 'They **listen** to you.'),
    mistake('a service to ring that does not exist', 'C30', 'ring: night-line', 'ring: nigt-line'),
    mistake('a service whose number nobody vouches for', 'C30', 'ring: night-line', 'ring: asked-only'),
    mistake('a service to go to that does not exist', 'C30', 'service: quiet-house', 'service: quiet-hose'),
    mistake(
      'law kept by a nation that is none',
      'C44',
      'ideas:',
      'law: { nation: worcestershire, checked: 2026-11-21 }\nideas:',
      'law:',
    ),
    {
      what: 'long words on a whole page',
      rule: 'C39',
      file: EASY,
      edit: (text) => text.replace(/ {6}- .*\n/g, '      - Organisations coordinate arrangements.\n'),
      at: 7,
    },
    {
      what: 'too many ideas for one page',
      rule: 'C2',
      file: EASY,
      edit: (text) => text.replace('ideas:\n', `ideas:\n${'  - { picture: ear, say: [They listen.] }\n'.repeat(10)}`),
      at: 7,
    },
  ]);

  rejectsEach([
    {
      what: 'other pictures in a translation',
      rule: 'C25',
      file: EASY_UR,
      edit: swap('picture: talk', 'picture: ear'),
      at: 8,
    },
    {
      what: 'another line to ring in a translation',
      rule: 'C25',
      file: EASY_UR,
      edit: swap('ring: night-line', 'ring: day-line'),
      at: 8,
    },
    {
      what: 'another number among the words of a translation',
      rule: 'C25',
      file: EASY_UR,
      edit: swap('7 دن', '6 دن'),
      at: 18,
    },
    {
      what: 'English in a translation',
      rule: 'C22',
      file: EASY_UR,
      edit: swap('وہ آپ کی بات سنتے ہیں۔', 'They listen to you.'),
      at: '      - They listen',
    },
    {
      what: 'a language with easy read that lacks the words around it',
      rule: 'C23',
      file: 'ui/ur.json',
      edit: (text) => text.replace(/.*easy\.link.*\n/, ''),
      at: 1,
    },
    {
      what: 'law in a translation',
      rule: 'C44',
      file: EASY_UR,
      edit: swap('ideas:', 'law: { nation: england, checked: "2026-11-21" }\nideas:'),
      at: 'law:',
    },
  ]);
});

describe('the pages of easy read together', () => {
  const { content, spoil } = contentFolder();
  /** A second page in a folder of its own. */
  const another = (id: string) => {
    mkdirSync(join(content, 'easy', id));
    cpSync(join(content, EASY), join(content, 'easy', id, 'en.yaml'));
    return `easy/${id}/en.yaml`;
  };

  it('have a place and a tab each', () => {
    another('there');
    expect(places(problemsOf(content))).toEqual([
      'content/easy/there/en.yaml:1 [C6]',
      'content/easy/there/en.yaml:2 [C6]',
    ]);
  });

  it('have neutral addresses', () => {
    for (const [id, place] of [
      ['police', 2],
      ['so', 3],
      ['A_b', 4],
    ] as const) {
      const file = another(id);
      spoil(file, (text) =>
        text.replace('place: 1', `place: ${place}`).replace('Easy read: here', `Easy read: ${place}`),
      );
    }
    expect(places(problemsOf(content))).toEqual(
      ['A_b', 'police', 'so'].map((id) => `content/easy/${id}/en.yaml:1 [C6]`),
    );
  });

  it('are shown in their order, in the languages that have them', () => {
    const file = another('before');
    spoil(EASY, swap('place: 1', 'place: 2'));
    spoil(EASY_UR, swap('place: 1', 'place: 2'));
    spoil(file, swap('Easy read: here', 'Easy read: before'));
    const { easy } = loadDirectory(content, TODAY);
    expect(easy.map(({ id, lang }) => `${lang} ${id}`)).toEqual(['en before', 'en here', 'ur here']);
  });

  it('are refused where there is no English, or a language that the site does not know', () => {
    mkdirSync(join(content, 'easy', 'there'));
    cpSync(join(content, EASY_UR), join(content, 'easy/there/ur.yaml'));
    cpSync(join(content, EASY), join(content, 'easy/here/xx.yaml'));
    const found = places(problemsOf(content));
    expect(found).toContain('content/easy/there/ur.yaml:1 [C23]');
    expect(found).toContain('content/easy/here/xx.yaml:1 [C30]');
  });

  it('say that a translation is older than its English, and are built', () => {
    spoil(EASY, swap('They listen to you.', 'They hear you.'));
    const { easy, warnings } = loadDirectory(content, TODAY);
    expect(warnings.map(({ file, rule }) => `${file} [${rule}]`)).toEqual([`content/${EASY_UR} [C24]`]);
    expect(easy.filter(({ isOlder }) => isOlder === true).map(({ lang }) => lang)).toEqual(['ur']);
  });

  it('are not built with a translation that is older, where lives hang on the words', () => {
    const list = 'critical-strings.yaml';
    spoil(list, swap('guides: [safety]', 'guides: [safety]\neasy: [here]'));
    expect(problemsOf(content)).toEqual([]);
    spoil(EASY, swap('They listen to you.', 'They hear you.'));
    expect(places(problemsOf(content))).toEqual([`content/${EASY_UR}:6 [C24]`]);
    spoil(list, swap('easy: [here]', 'easy: [hre]'));
    expect(places(problemsOf(content))).toEqual([`content/${list}:3 [C30]`]);
  });

  it('may say law that carries its nation and day', () => {
    spoil(EASY, (text) =>
      text
        .replace(SENTENCE, '      - You can ask for legal aid.')
        .replace('ideas:', "law: { nation: england, checked: '2026-11-21' }\nideas:"),
    );
    expect(problemsOf(content).filter(({ rule }) => rule === 'C44')).toEqual([]);
  });

  it('may hold fourteen words in a sentence, and no more', () => {
    spoil(EASY, swap(SENTENCE, `      - ${words(14)}`));
    expect(problemsOf(content)).toEqual([]);
  });
});
