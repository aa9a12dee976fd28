import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, HOUSE, places, problemsOf, rejectsEach, swap, TODAY, type Mistake } from './support.ts';

const BLOCK = 'emergency.yaml';
const NIGHT = 'services/night-line/service.yaml';

/** What makes the two signatures old. */
const CHANGES: Pick<Mistake, 'what' | 'file' | 'edit'>[] = [
  { what: 'the number', file: NIGHT, edit: swap('+443000000009', '+443000000008') },
  { what: 'the hours', file: NIGHT, edit: swap('24/7', 'Mo-Su 00:00-23:00') },
  { what: 'what happens', file: NIGHT, edit: swap('[worker_listens]', '[rings_back]') },
  { what: 'how sure we are', file: 'services/asked-only/service.yaml', edit: swap('state: lead', 'state: published') },
  {
    what: 'the words about the service',
    file: 'services/night-line/en.md',
    edit: swap('A worker listens.', 'A worker helps.'),
  },
  { what: 'a string', file: 'ui/en.json', edit: swap('"Ring {{', '"Call {{') },
  { what: 'the guide', file: 'guides/now/en.md', edit: swap('Say what', 'Tell them what') },
  { what: 'the list of services', file: BLOCK, edit: swap('[asked-only]', '[asked-only, day-line]') },
  { what: 'the list of strings', file: BLOCK, edit: swap('[greeting]', '[greeting, need.talk]') },
];

describe('the block for danger now', () => {
  rejectsEach([
    {
      what: 'one signature',
      rule: 'C35',
      file: BLOCK,
      edit: (text) => text.replace(/ {2}- \{ by: safeguarding.*\n/, ''),
      at: 'by: editor',
    },
    {
      what: 'the same role twice',
      rule: 'C35',
      file: BLOCK,
      edit: swap('safeguarding lead', 'Editor'),
      at: 'by: editor',
    },
    {
      what: 'a signature with a name',
      rule: 'C37',
      file: BLOCK,
      edit: swap('by: editor', 'by: Jane Smith'),
      at: 'Jane',
    },
    {
      what: 'a service that does not exist',
      rule: 'C30',
      file: BLOCK,
      edit: swap('night-line', 'nite-line'),
      at: 'ring:',
    },
    {
      what: 'a string that does not exist',
      rule: 'C30',
      file: BLOCK,
      edit: swap('[greeting]', '[greetings]'),
      at: 'strings:',
    },
    {
      what: 'a guide that does not exist',
      rule: 'C30',
      file: BLOCK,
      edit: swap('guide: now', 'guide: then'),
      at: 'guide:',
    },
    {
      what: 'a number that nobody vouches for',
      rule: 'C35',
      file: BLOCK,
      edit: swap('ring: night-line', 'ring: asked-only'),
      at: 'ring:',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each(CHANGES)('has to be signed again when $what was changed', ({ file, edit }) => {
    spoil(file, edit);
    const signed = problemsOf(content).filter(({ rule, wrong }) => rule === 'C35' && wrong.includes('signed'));
    expect(signed).toHaveLength(2);
  });

  it('is not published on the word of one of the two', () => {
    spoil(NIGHT, swap('+443000000009', '+443000000008'));
    const [of = ''] = problemsOf(content).flatMap(({ fix }) => /of: "(\w{12})"/.exec(fix)?.[1] ?? []);
    spoil(BLOCK, (text) => text.replace(/of: '\w+'/, `of: '${of}'`));
    expect(places(problemsOf(content))).toEqual([`content/${BLOCK}:7 [C35]`]);
    spoil(BLOCK, (text) => text.replace(/(lead, on: '[\d-]+', of: )'\w+'/, `$1'${of}'`));
    expect(problemsOf(content)).toEqual([]);
  });

  it('does not ask for a signature for what it does not show', () => {
    spoil(NIGHT, swap("due: '2027-02-19'", "due: '2027-02-18'"));
    spoil('ui/en.json', swap('A place to stay', 'A room to stay in'));
    expect(problemsOf(content).filter(({ rule }) => rule === 'C35')).toEqual([]);
  });

  it('leaves out no service for emergencies', () => {
    spoil('kinds.yaml', swap('\nreview', '\n  - { id: deaf_emergency, group: now, audience: [V], p: [P4] }\nreview'));
    spoil(HOUSE, swap('[refuge]', '[refuge, deaf_emergency]'));
    expect(places(problemsOf(content))).toContain(`content/${BLOCK}:2 [C35]`);
  });

  it('is what the pages read', () => {
    expect(loadDirectory(content, TODAY).emergency).toMatchObject({
      ring: 'night-line',
      others: ['asked-only'],
      guide: 'now',
    });
  });
});
