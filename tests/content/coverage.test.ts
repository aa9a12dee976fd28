// C30 to C32: no service, question or outcome is an orphan, and the gap map has no cell with neither a service nor a line.
import { describe, expect, it } from 'vitest';
import { contentFolder, HOUSE, LEAD, LINE, places, problemsOf, rejectsEach, swap, type Edit } from './support.ts';

const AXES = 'pathways/axes.yaml';
const COVERAGE = 'coverage.yaml';
const NIGHT = 'services/night-line/service.yaml';

/** Puts one more question at the end of the finder. */
const ask =
  (...options: string[]): Edit =>
  (text) =>
    text.replace('review:', ['more:', '  many: false', '  options:', ...options, 'review:'].join('\n'));

describe('the questions of the finder (C31)', () => {
  rejectsEach([
    {
      what: 'a question no answer to which changes anything',
      rule: 'C31',
      file: AXES,
      edit: ask('    - { id: this, p: [P1] }', '    - { id: that, p: [P1] }'),
      at: 'many: false',
    },
    {
      what: 'an answer that nobody without script can choose',
      rule: 'C31',
      file: AXES,
      edit: swap('      slug: unsure\n', ''),
      at: 'id: unsure',
    },
    {
      what: 'two answers with one page',
      rule: 'C31',
      file: AXES,
      edit: swap('slug: unsure', 'slug: me'),
      at: 'id: unsure',
    },
    {
      what: 'pages of a question that leave no way for who does not know',
      rule: 'C31',
      file: AXES,
      edit: (text) => text.replace('  assume: me\n', '').replace('{ open: true }', '{ sex: men }'),
      at: 'options:',
    },
    {
      what: 'an answer that is sure of one service only',
      rule: 'C31',
      file: AXES,
      edit: (text) => text.replace(/(id: unsure[^]*?)add: \[talk_line\]/, '$1add: [money_help]'),
      at: 'id: unsure',
    },
    {
      what: 'an answer whose services another answer takes away',
      rule: 'C31',
      file: AXES,
      edit: ask(
        '    - { id: this, then: { remove: [talk_line], removeReason: safety }, p: [P1] }',
        '    - { id: that, p: [P1] }',
      ),
      at: 'id: me',
    },
  ]);
});

describe('the gap map (C32)', () => {
  rejectsEach([
    {
      what: 'a kind of service that does not exist, among those that meet a need',
      rule: 'C30',
      file: COVERAGE,
      edit: swap('kinds: [refuge]', 'kinds: [refuges]'),
      at: 'refuges',
    },
    {
      what: 'a kind of line that does not exist, for people to fall back on',
      rule: 'C30',
      file: COVERAGE,
      edit: swap('id: men, as: [{ who: me }], fallback: [talk_line]', 'id: men, as: [{ who: me }], fallback: [talk]'),
      at: 'fallback: [talk]',
    },
    {
      what: "a kind that does not exist, among people's own",
      rule: 'C30',
      file: COVERAGE,
      edit: swap('id: men, as: [{ who: me }],', 'id: men, as: [{ who: me }], own: { kinds: [mens] },'),
      at: 'mens',
    },
    {
      what: 'a question that the finder does not ask',
      rule: 'C30',
      file: COVERAGE,
      edit: swap('id: rural, as: [{ who: me }]', 'id: rural, as: [{ where: me }]'),
      at: 'where',
    },
    {
      what: 'an answer that the question does not have',
      rule: 'C30',
      file: COVERAGE,
      edit: swap('id: rural, as: [{ who: me }]', 'id: rural, as: [{ who: you }]'),
      at: 'who: you',
    },
    {
      what: 'a need without words',
      rule: 'C23',
      file: COVERAGE,
      edit: swap('id: house', 'id: home'),
      at: 'id: home',
    },
    {
      what: 'a map that leaves somebody out',
      rule: 'C32',
      file: COVERAGE,
      edit: (text) => text.replace(/.*id: deaf,.*\n/, ''),
      at: 'id: women',
    },
    {
      what: 'somebody who stands in the map twice',
      rule: 'C6',
      file: COVERAGE,
      edit: swap('id: deaf', 'id: men'),
      at: 11,
    },
    {
      what: 'people whom no service and no line takes',
      rule: 'C32',
      file: COVERAGE,
      edit: swap('id: deaf, as: [{ who: me }],', 'id: deaf, as: [{ who: me }], ways: [bsl],'),
      at: 'id: deaf',
    },
    {
      what: 'a line to fall back on that nobody vouches for',
      rule: 'C32',
      file: COVERAGE,
      edit: swap(
        'id: older, as: [{ who: me }], fallback: [talk_line]',
        'id: older, as: [{ who: me }], fallback: [money_help]',
      ),
      at: 'id: older',
    },
  ]);
});

describe('people of the gap map', () => {
  const { content, spoil } = contentFolder();

  it('have words', () => {
    spoil('ui/en.json', swap('"people.deaf": "Deaf people",\n', ''));
    expect(places(problemsOf(content))).toContain(`content/${COVERAGE}:11 [C23]`);
  });
});

describe('services that nothing leads to', () => {
  const { content, spoil } = contentFolder();
  const neverShown = (kind: string) => {
    spoil('kinds.yaml', (text) => text.replace(new RegExp(`(id: ${kind}, group: )\\w+`), '$1never'));
  };

  it('are found: their kind is never shown', () => {
    neverShown('money_help');
    expect(places(problemsOf(content))).toContain(`content/${LEAD}:5 [C30]`);
  });

  it('are none when the service has ended: it stands among those that have', () => {
    neverShown('money_help');
    spoil(LEAD, swap('confidential:', 'status: ended\nconfidential:'));
    expect(places(problemsOf(content)).filter((place) => place.includes(LEAD))).toEqual([]);
  });

  it('are found in answers too', () => {
    neverShown('refuge');
    expect(places(problemsOf(content))).toContain(`content/${AXES}:8 [C30]`);
  });
});

describe('lines that are there for everybody', () => {
  const { content, spoil } = contentFolder();
  const rules = (today?: string) => problemsOf(content, today).map(({ rule }) => rule);
  /** What these rules miss, whatever others say. */
  const missed = (today?: string) => rules(today).filter((rule) => rule === 'C31' || rule === 'C32');
  const end = (file: string, instead = 'quiet-house') => {
    spoil(file, swap('confidential:', `status: ended\ninstead: [${instead}]\nconfidential:`));
  };

  it('may not close at night in the whole country', () => {
    spoil(NIGHT, swap('hours: 24/7', 'hours: Mo-Fr 09:00-17:00'));
    expect(rules()).toContain('C31');
  });

  it('may not answer at night in one place only', () => {
    spoil(NIGHT, swap('[england]', '[worcestershire]'));
    expect(rules()).toContain('C31');
  });

  it('may be a short number that is the same everywhere', () => {
    spoil(NIGHT, (text) => text.replace('[england]', '[worcestershire]').replace("'+443000000009'", "'101'"));
    expect(missed()).toEqual([]);
  });

  it('may not be the only one: a second is shown with it', () => {
    end(LINE);
    spoil(AXES, (text) => text.replace(/(id: unsure[^]*?) *first: \[refuge\]\n/, '$1'));
    expect(problemsOf(content)[0]?.wrong).toBe(
      'who answers who unsure is sure of only 1 service(s) to reach in worcestershire',
    );
  });

  it('count once, however many kinds of help they are', () => {
    for (const file of [LINE, HOUSE]) end(file, 'night-line');
    spoil(NIGHT, swap('kinds: [talk_line]', 'kinds: [talk_line, refuge]'));
    expect(missed()).toContain('C31');
  });

  it('may not end without another: the need stands empty', () => {
    for (const file of [NIGHT, LINE]) end(file);
    const problem = problemsOf(content).find(({ rule, file }) => rule === 'C32' && file.endsWith(COVERAGE));
    expect(problem?.wrong).toContain('talk in worcestershire');
  });

  it('may be too old to ring: the page is still drawn, and says so (S28)', () => {
    expect(missed('2027-06-15')).toEqual([]);
  });

  it('are not asked for when a service could not be read: one mistake is told once', () => {
    end(LINE);
    spoil(NIGHT, swap('hours: 24/7', 'hours: always'));
    expect(rules()).toContain('C26');
    expect(missed()).toEqual([]);
  });
});
