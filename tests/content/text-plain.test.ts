import { describe } from 'vitest';
import { rejectsEach, swap } from './support.ts';
import { mistake, type PlaceName } from './text-support.ts';

/** One place for each way in which words come in: a field, a body, a guide, an interface string. */
const EVERYWHERE: readonly PlaceName[] = ['a name', 'a summary', 'a body', 'a guide', 'a string'];
const everywhere = (what: string, rule: string, words: string) =>
  EVERYWHERE.map((place) => mistake(what, rule, place, words));

describe('markup in words (C20)', () => {
  rejectsEach([
    ...everywhere('an image with a handler', 'C20', 'Ask <img src=x onerror=alert(1)> here.'),
    ...everywhere('the end of a script', 'C20', 'Ask </script> here.'),
    ...everywhere('an entity', 'C20', 'Ask &lt;b&gt; here.'),
    ...everywhere('a link in Markdown', 'C20', 'Ask [here](https://www.example.org/).'),
    mistake('an image in Markdown', 'C20', 'a body', 'Ask ![a map](/map.png) here.'),
    mistake('an image in Markdown', 'C20', 'a guide', 'Ask ![a map](/map.png) here.'),
    mistake('an automatic link', 'C20', 'a body', 'Ask <https://www.example.org/> here.'),
    mistake('a link by reference', 'C20', 'a body', 'Ask [there] first.'),
    mistake('code', 'C20', 'a body', 'Ask `here` first.'),
    mistake('a heading of the first rank', 'C20', 'a guide', '# Ask'),
    mistake('a quotation in Markdown', 'C20', 'a guide', '> Ask here.'),
    mistake('a line of dashes', 'C20', 'a body', '- - -'),
    { ...mistake('a line made a heading from below', 'C20', 'a body', 'Ask here.\n---'), at: 9 },
    mistake('a slanted word', 'C20', 'a body', 'Ask _here_ first.'),
    ...everywhere('what a spreadsheet runs', 'C20', '=HYPERLINK("x","Ask")'),
    mistake('a sum of a spreadsheet', 'C20', 'a name', '@SUM(1,1)'),
    mistake('a sum of a spreadsheet', 'C20', 'a string', '+1+1'),
    mistake('a sum of a spreadsheet', 'C20', 'a summary', '-1'),
    mistake('a sum of a spreadsheet in wide letters', 'C20', 'a name', '＝1+1'),
    mistake('bold words', 'C20', 'a summary', 'Ask **here** first.'),
    mistake('bold words', 'C20', 'a string', 'Ask **here** first.'),
  ]);
});

describe('what a draft or a template leaves behind (C5)', () => {
  rejectsEach([
    ...everywhere('TODO', 'C5', 'TODO say who.'),
    ...everywhere('lorem ipsum', 'C5', 'Lorem ipsum dolor.'),
    ...everywhere('a sum in braces', 'C5', 'Ask {{7*7}} here.'),
    ...everywhere('a placeholder of a program', 'C5', 'Ask ${x} here.'),
    mistake('a placeholder that nobody fills', 'C5', 'a body', 'Ask {{number}} here.'),
    mistake('a placeholder with a space', 'C5', 'a string', 'Ask {{ number }} here.'),
    mistake('a placeholder that is formatted', 'C5', 'a string', 'Ask {{number, uppercase}} here.'),
    mistake('a placeholder that is not escaped', 'C5', 'a string', 'Ask {{-number}} here.'),
    mistake('a string inside a string', 'C5', 'a string', 'Ask $t(greeting) here.'),
    mistake('TBC', 'C5', 'a body', 'Opening hours TBC.'),
    mistake('xxx', 'C5', 'a body', 'Ask xxx here.'),
    mistake('a field of a letter', 'C5', 'a body', 'Dear %(name)s, ask here.'),
    mistake('a note in brackets', 'C5', 'a body', '[insert the name]'),
    mistake('merge conflict markers', 'C20', 'a body', '<<<<<<< HEAD\nAsk here.\n=======\nAsk there.\n>>>>>>> theirs'),
    mistake('the middle of a merge conflict', 'C5', 'a body', '======= Ask here.'),
  ]);
});

describe('addresses that run or carry something (C18)', () => {
  rejectsEach([
    ...everywhere('javascript:', 'C18', 'Ask javascript:alert(1) here.'),
    mistake('javascript: with a tab in it', 'C18', 'a name', 'Ask java\tscript:alert(1)'),
    mistake('javascript: with a tab in it', 'C18', 'a string', 'Ask java\tscript:alert(1)'),
    mistake('javascript: with spaces in it', 'C18', 'a body', 'Ask java script :alert(1)'),
    mistake('javascript: with an entity', 'C18', 'a summary', 'Ask &#106;avascript:alert(1)'),
    mistake('javascript: with a number in hex', 'C18', 'a body', 'Ask j&#x61;vascript&colon;alert(1)'),
    mistake('javascript: in percent signs', 'C18', 'a body', 'Ask %6Aavascript%3Aalert(1)'),
    mistake('javascript: in percent signs twice', 'C18', 'a guide', 'Ask %256Aavascript:alert(1)'),
    mistake('javascript: in wide letters', 'C18', 'a body', 'Ask ｊａｖａｓｃｒｉｐｔ：alert(1)'),
    mistake('JavaScript: in capitals', 'C18', 'a body', 'Ask JAVASCRIPT:alert(1)'),
    mistake('data:', 'C18', 'a body', 'Ask data:text/html,x'),
    mistake('vbscript:', 'C18', 'a body', 'Ask vbscript:x'),
    ...['tel:+449001234567', 'sms:60000', 'mailto:x', 'whatsapp:x'].map((address) =>
      mistake(address, 'C18', 'a name', `Ask ${address}`),
    ),
    mistake('intent:', 'C18', 'a body', 'Ask intent://x'),
    mistake('file:', 'C18', 'a body', 'Ask file:///etc/passwd'),
    mistake('http:', 'C18', 'a body', 'Ask http://www.example.org/'),
    mistake('ftp:', 'C18', 'a guide', 'Ask ftp://example.org'),
    mistake('blob:', 'C18', 'a guide', 'Ask blob:https'),
  ]);
});

describe('marks that nobody sees (C21)', () => {
  const marks: [what: string, mark: string][] = [
    ['an override from right to left', '\u202E'],
    ['an isolate', '\u2066'],
    ['a zero-width space', '\u200B'],
    ['a soft hyphen', '\u00AD'],
    ['a right-to-left mark', '\u200F'],
    ['an Arabic letter mark', '\u061C'],
    ['a variation selector', '\uFE0F'],
    ['a variation selector of the second kind', '\u{E0101}'],
    ['a tag letter', '\u{E0041}'],
    ['a word joiner', '\u2060'],
    ['a filler of Hangul', '\u3164'],
    ['an empty Braille sign', '\u2800'],
    ['a letter of private use', '\uE000'],
    ['a line separator', '\u2028'],
  ];
  rejectsEach([
    ...marks.map(([what, mark]) => mistake(what, 'C21', 'a name', `The Day${mark} Line`)),
    ...(['a summary', 'a body', 'a guide', 'a string', 'an Urdu body'] as const).map((place) =>
      mistake('an override from right to left', 'C21', place, 'Ask \u202Ehere.'),
    ),
    mistake('a right-to-left mark', 'C21', 'an Urdu body', 'کوئی\u200F نہیں بتاتا۔'),
    mistake('a letter under a pile of marks', 'C21', 'a name', `Z${'\u0351'.repeat(6)}`),
    mistake('a letter under a pile of marks', 'C21', 'a string', `Z${'\u0351'.repeat(6)}`),
  ]);
});

describe('signs and words that do not fit (C1, C2)', () => {
  rejectsEach(
    [
      mistake('a bell', 'C1', 'a name', 'The Day\u0007 Line'),
      mistake('an accent stored apart, behind an escape,', 'C1', 'a name', 'Cafe'),
      mistake('a word of 10,000 letters', 'C2', 'a body', `Ask ${'a'.repeat(10_000)} here.`),
      mistake('a word of 60 letters', 'C2', 'a body', `Ask ${'a'.repeat(60)} here.`),
      mistake('a word of 60 letters', 'C2', 'a string', `Ask ${'a'.repeat(60)} here.`),
      mistake('a word of 60 letters', 'C2', 'a name', 'a'.repeat(60)),
    ].map((each) =>
      // JSON would write the accent itself, which the bytes of the file already show.
      each.what.startsWith('an accent')
        ? { ...each, edit: swap('name: The Day Line', 'name: "Cafe\\u0301"'), at: 'name: "Cafe' }
        : each,
    ),
  );
});
