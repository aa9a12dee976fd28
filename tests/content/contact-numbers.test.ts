import { describe, expect, it } from 'vitest';
import { addChannel, all, change, signAnew, warningsOf } from './contact-support.ts';
import { contentFolder, HOUSE, LEAD, LINE, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const NUMBER = "'+443000000000'";
const number = (what: string, written: string, rule: string): Mistake => ({
  what: `${what}: ${written}`,
  rule,
  file: LINE,
  edit: swap(NUMBER, written),
  at: `number: ${written}`,
});

/** One number of each range that Ofcom keeps for plays and films. */
const DRAMA = {
  'no area': '1632960123',
  Leeds: '1134960123',
  Sheffield: '1144960123',
  Nottingham: '1154960123',
  Leicester: '1164960123',
  Bristol: '1174960123',
  Reading: '1184960123',
  Birmingham: '1214960123',
  Edinburgh: '1314960123',
  Glasgow: '1414960123',
  Liverpool: '1514960123',
  Manchester: '1614960123',
  London: '2079460123',
  Tyneside: '1914980123',
  'Northern Ireland': '2896496123',
  'Northern Ireland, as it was': '2890180123',
  Cardiff: '2920180123',
  'a mobile': '7700900123',
  freephone: '8081570123',
  premium: '9098790123',
  'the whole country': '3069990123',
};

describe('a telephone number', () => {
  rejectsEach([
    ...Object.entries(DRAMA).map(([area, digits]) => number(`a number of plays, ${area}`, `"+44${digits}"`, 'C13')),
    number('a number that looks like a mobile and is dear', '"+447012345678"', 'C14'),
    number('an internet line', '"+445612345678"', 'C12'),
    number('a company line', '"+445512345678"', 'C12'),
    number('a pager', '"+447640123456"', 'C12'),
    number('a freephone number of the past', '"+44500123456"', 'C12'),
    number('a French number', '"+33123456789"', 'C12'),
    number('an Irish number', '"+35312345678"', 'C12'),
    number('an American number', '"+12025550123"', 'C12'),
    number('a number with the 0 left in', '"+4403000000000"', 'C12'),
    number('a number with brackets', '"+44(0)3000000000"', 'C12'),
    number('a number with hyphens', '"+44-300-000-0000"', 'C12'),
    number('two numbers', '"+443000000000, +443000000001"', 'C12'),
    number('an extension', '"+443000000000x12"', 'C12'),
    number('digits of another script', '"+44۳۰۰۰۰۰۰۰۰۰"', 'C12'),
    number('a text number that is rung', '"85258"', 'C12'),
    number('an 0845 number', '"+448450000000"', 'C14'),
    number('an 0870 number', '"+448700000000"', 'C14'),
    number("a mobile that may be one worker's", '"+447911212345"', 'C37'),
    {
      what: 'a mark for a mobile on a number that is none',
      rule: 'C37',
      file: LINE,
      edit: swap(NUMBER, `${NUMBER}\n    serviceMobile: true`),
      at: 'serviceMobile: true',
    },
    {
      what: 'a mark for a mobile that says false',
      rule: 'C30',
      file: LINE,
      edit: swap(NUMBER, `${NUMBER}\n    serviceMobile: false`),
      at: 'serviceMobile: false',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each([
    ["Childline's short one", '+448001111', 'free', ''],
    ['freephone with a digit less', '+44800838587', 'free', ''],
    ['one with nine digits after +44', '+44169772345', 'standard', ''],
    ['a mobile of the service', '+447911212345', 'standard', '\n    serviceMobile: true'],
    ['111', '111', 'free', ''],
    ['the Samaritans', '116123', 'free', ''],
    ['101, of whose cost nothing is said', '101', 'unknown', ''],
  ])('may be %s', (_what, written, cost, more) => {
    spoil(LINE, all(change(NUMBER, `"${written}"${more}`), change('cost: standard', `cost: ${cost}`)));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it.each(['text', 'whatsapp'])('may be a mobile where people write: %s', (kind) => {
    spoil(
      LINE,
      addChannel(`kind: ${kind}\nnumber: "+447911212345"\nhours: unknown\ncost: unknown\nexpect: [unknown]
      evidence: { state: published, source: own-page }`),
    );
    expect(places(problemsOf(content))).toEqual([]);
  });
});

describe('the cost of a call', () => {
  const cost = (what: string, written: string, said: string): Mistake => ({
    what,
    rule: 'C14',
    file: LINE,
    edit: all(change(NUMBER, `"${written}"`), change('cost: standard', `cost: ${said}`)),
    at: `cost: ${said}`,
  });
  rejectsEach([
    cost('free, said of an 03 number, which stands on the bill', '+443000000000', 'free'),
    cost('free, said of a number in a town', '+441213030000', 'free'),
    cost('standard, said of freephone', '+448000000001', 'standard'),
    cost('unknown, said of freephone', '+448080000001', 'unknown'),
    cost('unknown, said of an 03 number that may be rung', '+443000000000', 'unknown'),
    cost('standard, said of 999', '999', 'standard'),
    cost('standard, said of 116 123', '116123', 'standard'),
  ]);

  const { content, spoil } = contentFolder();
  it('may be unknown where nobody vouches for the number', () => {
    spoil(LEAD, all(change("'+448000000000'", "'+443000000005'"), change('cost: free', 'cost: unknown')));
    signAnew(content, spoil);
    expect(places(problemsOf(content))).toEqual([]);
  });
});

describe('a number of two services', () => {
  rejectsEach([
    {
      what: 'a number of another service',
      rule: 'C15',
      file: HOUSE,
      edit: swap("'+443000000001'", NUMBER),
      at: `number: ${NUMBER}`,
    },
    {
      what: 'a number twice in one service for the same',
      rule: 'C15',
      file: LINE,
      edit: addChannel(`kind: phone\nnumber: ${NUMBER}\nhours: 24/7\ncost: standard\nexpect: [unknown]
        evidence: { state: published, source: own-page }`),
      at: `kind: phone\n    number: ${NUMBER}\n    hours: 24/7`,
    },
    {
      what: 'a visit to one address twice for the same',
      rule: 'C15',
      file: LINE,
      edit: addChannel(`kind: visit\npurpose: second\naddress: [The Library, Foregate Street, Worcester]\nhours: unknown
        cost: free\nexpect: [unknown]\nevidence: { state: published, source: a-directory }`),
      at: 'kind: visit\n    purpose: second\n    address: [The Library, Foregate Street, Worcester]\n    hours: unknown',
    },
  ]);

  const { content, spoil } = contentFolder();
  const share = (file: string) => {
    spoil(file, swap(`number: ${NUMBER}`, `number: ${NUMBER}\n    sharedNumber: true`));
  };

  it('is told at both when neither says so, and at one when only the other does', () => {
    spoil(HOUSE, swap("'+443000000001'", NUMBER));
    expect(places(problemsOf(content))).toEqual([`content/${LINE}:18 [C15]`, `content/${HOUSE}:14 [C15]`]);
    share(LINE);
    expect(places(problemsOf(content))).toEqual([`content/${HOUSE}:14 [C15]`]);
  });

  it('is told too when one of the two is only a lead', () => {
    spoil(LEAD, swap("'+448000000000'", NUMBER));
    expect(places(problemsOf(content))).toContain(`content/${LINE}:18 [C15]`);
  });

  it('may stand when both say that they share it', () => {
    spoil(HOUSE, swap("'+443000000001'", NUMBER));
    share(LINE);
    share(HOUSE);
    expect(places(problemsOf(content))).toEqual([]);
    expect(warningsOf(content)).toEqual([]);
  });

  it('is warned of, and stops nobody, when a service says that it shares a number of its own', () => {
    share(LINE);
    expect(places(problemsOf(content))).toEqual([]);
    expect(warningsOf(content)).toEqual([`content/${LINE} [C15] no other service has the number "+443000000000"`]);
  });

  it('may stand twice in one service for different needs', () => {
    spoil(
      LINE,
      addChannel(`kind: phone\npurpose: professionals\nnumber: ${NUMBER}\nhours: unknown\ncost: standard
      expect: [unknown]\nevidence: { state: published, source: own-page }`),
    );
    expect(places(problemsOf(content))).toEqual([]);
  });
});

describe('what a call leaves behind', () => {
  const offBill = (source: string) => change('    evidence:', `    offBill: ${source}\n    evidence:`);
  const addSource = (lines: string) => change('  - id: a-directory', `  - id: ${lines}\n  - id: a-directory`);
  rejectsEach([
    {
      what: 'off the bill by word of mouth',
      rule: 'C16',
      file: LINE,
      edit: all(
        offBill('told-us'),
        addSource('told-us\n    publisher: provider\n    name: X\n    date: "2026"\n    supports: [cost]'),
      ),
      at: 'offBill',
    },
    {
      what: 'off the bill on the word of a directory',
      rule: 'C16',
      file: LINE,
      edit: offBill('a-directory'),
      at: 'offBill',
    },
    { what: 'off the bill without a source', rule: 'C16', file: LINE, edit: offBill('nobody'), at: 'offBill' },
    {
      what: 'off the bill, said of a visit',
      rule: 'C16',
      file: LINE,
      edit: swap('    hours: Sa', '    offBill: own-page\n    hours: Sa'),
      at: 'offBill',
    },
  ]);

  const { content, spoil } = contentFolder();
  it("may be nothing on the bill, when the provider's own page says so", () => {
    spoil(LINE, offBill('own-page'));
    expect(places(problemsOf(content))).toEqual([]);
  });
});
