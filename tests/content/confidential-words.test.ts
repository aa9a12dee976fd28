import { describe, expect, it } from 'vitest';
import { append, contentFolder, HOUSE, HOUSE_EN, HOUSE_UR, LINE, problemsOf, places, swap } from './support.ts';

/** Sentences that give nothing away, though they hold words and numbers that a place may hold too. */
const GOOD = [
  'You can ring from anywhere in England.',
  'Court support is part of it. A worker can go to the Family Court or the Crown Court with you.',
  'House rules are few. A safe house is a house where nobody can find you.',
  'A refuge is a shared house, or a flat with a front door of your own.',
  'Women who live in their own homes can ring too. Nobody is told where the house is.',
  'There is 1 room for 2 people, and 3 women can sleep in one house.',
  'It is for women aged 16 or over, and for children up to 12. It has helped 24 women on the street.',
  'It is open from 9.30 to 17.00, and on Saturdays from 10.00 to 12.00. Ring between 9-5 pm.',
  'People often stay for 6 months. The Children Act 1989 and the Care Act 2014 say more.',
  'The place costs about 50.00 a week. Housing benefit mostly pays the rent.',
  'Workers can go to a school, a hospital or a police station with you.',
  'It may also help if you live near the border, or have to move.',
  'Help is there day and night, 365 days a year, on the number above.',
  'Your GP, a health visitor, a school or the Home Office can ask for you.',
  'LGBT+ people can ring. So can people aged 65+ and their friends.',
  'Press 1 for Punjabi and 2 for Urdu. Ask for step 3. Number 1 is free.',
  'English classes go up to B1 level. Vitamin B12 is no matter here, and CO2 is none.',
  'A worker may meet you in a safe place that you choose. You choose the way. The next place is yours.',
  'Ring again at the end of the day. Ask what is right for you. Leave when it is safe.',
  "Its website is www.example.org. It is safe to look. Use a friend's phone.",
  "Ask the Rape Crisis Centre, a Law Centre, the Citizens Advice or a Children's Centre.",
  'Elm House Housing Association owns the homes. Droitwich Relief Trust pays for beds.',
  'BC Centre is its name in short.',
  'Rooms are in and around Birmingham, in Sandwell and in Worcestershire.',
  'رہنے کی جگہ گھر سے دور ہے۔ وہاں بچے اسکول جا سکتے ہیں۔ فیملی کورٹ میں بھی مدد ملتی ہے۔',
  'ریفیوج ایک محفوظ گھر ہے۔ یہ کہاں ہے، کسی کو نہیں بتایا جاتا۔ سیف ہاؤس میں عملہ ہوتا ہے۔',
  'ہسپتال، پولیس یا کونسل بھی آپ کے لیے فون کر سکتی ہے۔ 16 سال سے اوپر کی خواتین کے لیے۔',
];

/** The line that words stand on. */
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('words about a refuge that give nothing away', () => {
  const { content, spoil } = contentFolder();

  it.each(GOOD)('may say: %s', (sentence) => {
    spoil(/\p{Script=Arabic}/u.test(sentence) ? HOUSE_UR : HOUSE_EN, append(`\n${sentence}\n`));
    expect(places(problemsOf(content).filter(({ rule }) => rule === 'C9' || rule === 'C10'))).toEqual([]);
  });

  it('may name the organisation that runs it, and other services that are no secret', () => {
    spoil(
      HOUSE,
      swap(/^runBy:.*$/m.exec(spoil(HOUSE, (text) => text))?.[0] ?? '', 'runBy: Rose House Trust with Elm Hall'),
    );
    spoil(LINE, swap('alsoKnownAs: [DL]', 'alsoKnownAs: [Oak Lodge]'));
    spoil(HOUSE, swap('name: The Quiet House', 'name: Elm Hall homes'));
    spoil(HOUSE_EN, append('\nRose House Trust runs it with elm hall. Oak Lodge can help too.\n'));
    expect(places(problemsOf(content).filter(({ rule }) => rule === 'C9'))).toEqual([]);
  });
});

describe('the name of an organisation', () => {
  const { content, spoil } = contentFolder();
  const linesOf = (rule: string) => places(problemsOf(content).filter((problem) => problem.rule === rule));
  const runBy = (words: string) => spoil(HOUSE, (text) => text.replace(/^runBy:.*$/m, `runBy: ${words}`));

  it('does not hide the house it is in', () => {
    runBy('Day Line Trust at Rose House');
    expect(linesOf('C9')).toEqual([`content/${HOUSE}:4 [C9]`]);
  });

  it('does not hide an address that is written into it', () => {
    runBy('14 Foregate Street');
    const changed = spoil(HOUSE_EN, append('\nThey are 14 Foregate Street.\n'));
    expect(linesOf('C9')).toEqual([
      `content/${HOUSE_EN}:${lineOf(changed, 'They are')} [C9]`,
      `content/${HOUSE}:4 [C9]`,
    ]);
  });

  it('is not that of a house which only the name of the service tells', () => {
    runBy('Day Line Trust');
    spoil(HOUSE, swap('name: The Quiet House', 'name: Rose House'));
    expect(linesOf('C9')).toContain(`content/${HOUSE}:3 [C9]`);
  });
});

describe('an address in pieces', () => {
  const { content, spoil } = contentFolder();
  const found = () => places(problemsOf(content).filter(({ rule }) => rule === 'C9'));

  it('is put together from the entries of a list in a text', () => {
    const changed = spoil(HOUSE_EN, append('\n- Foregate\n- Street 14\n'));
    expect(found()).toEqual([`content/${HOUSE_EN}:${lineOf(changed, '- Foregate')} [C9]`]);
  });

  it('is put together from a postcode over two paragraphs', () => {
    const changed = spoil(HOUSE_EN, append('\nAsk for B29\n\n9ZZ when you ring.\n'));
    expect(found()).toEqual([`content/${HOUSE_EN}:${lineOf(changed, 'Ask for B29')} [C9]`]);
  });

  it('is put together from a broken line', () => {
    const changed = spoil(HOUSE_EN, append('\nAsk for 14 Foregate\nStreet when you ring.\n'));
    expect(found()).toEqual([`content/${HOUSE_EN}:${lineOf(changed, 'Ask for 14 Foregate')} [C9]`]);
  });

  it('is put together from other names', () => {
    spoil(HOUSE, swap('runBy:', 'alsoKnownAs:\n  - "14"\n  - Foregate Road\nrunBy:'));
    expect(found()).toEqual([`content/${HOUSE}:5 [C9]`, `content/${HOUSE}:6 [C9]`]);
  });
});
