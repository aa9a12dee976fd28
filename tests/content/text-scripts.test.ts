import { describe } from 'vitest';
import { rejectsEach, swap } from './support.ts';
import { acceptsEach, mistake } from './text-support.ts';

describe('joiners (C21)', () => {
  rejectsEach([
    mistake('a joiner', 'C21', 'a name', 'The D\u200Day Line'),
    mistake('a joiner', 'C21', 'a body', 'Ask h\u200Dere.'),
    mistake('a joiner', 'C21', 'a string', 'Ask h\u200Cere.'),
    mistake('a joiner that Urdu does not need', 'C21', 'an Urdu body', 'کوئی نہیں بتا\u200Dتا۔'),
    mistake('a joiner at the end of a word', 'C21', 'an Urdu body', 'کوئی نہیں\u200C بتاتا۔'),
    mistake('a joiner in a Latin name', 'C21', 'an Urdu body', 'کوئی نہیں بتاتا (MA\u200CRAC)۔'),
    mistake('two joiners in a row', 'C21', 'an Urdu body', 'بے\u200C\u200Cگھر کوئی نہیں۔'),
  ]);
  acceptsEach([
    ['an Urdu body', 'بے\u200Cگھر کوئی نہیں۔'],
    ['an Urdu summary', 'بے\u200Cگھر خواتین کے لیے رہنے کی جگہ۔'],
    ['an Urdu string', 'بے\u200Cگھر'],
  ]);
});

describe('letters that only look right (C22)', () => {
  rejectsEach([
    mistake('a Cyrillic letter in a Latin word', 'C22', 'a name', 'The Day R\u0435fuge'),
    mistake('a Cyrillic letter in a Latin word', 'C22', 'a summary', 'A R\u0435fuge for anyone.'),
    mistake('a Cyrillic letter in a Latin word', 'C22', 'a body', 'Ask for a r\u0435fuge.'),
    mistake('a Cyrillic letter in a Latin word', 'C22', 'a guide', 'Ask for a r\u0435fuge.'),
    mistake('a Cyrillic letter in a Latin word', 'C22', 'a string', 'Ask for a r\u0435fuge.'),
    mistake('a Cyrillic letter in a Latin word', 'C22', 'another name', 'R\u0435fuge'),
    mistake('a word all of Cyrillic letters', 'C22', 'a body', 'Ask \u0441\u043E\u0440\u0435 first.'),
    mistake('nothing but Cyrillic letters', 'C22', 'another name', '\u0421\u041E\u0421'),
    mistake('nothing but letters of mathematics', 'C22', 'another name', '\u{1D407}\u{1D41E}\u{1D425}\u{1D429}'),
    mistake('Latin and Arabic letters in one word', 'C22', 'an Urdu body', 'کوئی MARACکو نہیں بتاتا۔'),
    mistake('a Hebrew letter in a Latin word', 'C22', 'a name', 'The D\u05D0y Line'),
    mistake('a Greek letter', 'C22', 'a name', 'The D\u03B1y Line'),
    mistake('a wide letter', 'C22', 'a name', 'The Ｄay Line'),
    mistake('a letter of mathematics', 'C22', 'a body', 'Ask \u{1D41A}nyone.'),
    mistake('a ligature', 'C22', 'a body', 'Ask at the o\uFB03ce.'),
    mistake('a wide digit', 'C22', 'a body', 'Ask at ９ first.'),
    mistake('a letter of phonetics', 'C22', 'a body', 'Ask the D\u0251y Line.'),
    mistake('an i without a dot', 'C22', 'a body', 'Ask the L\u0131ne.'),
    mistake('an Arabic yeh', 'C22', 'an Urdu body', 'كوئي نہیں بتاتا۔'),
    mistake('a shape of a letter from a PDF', 'C22', 'an Urdu body', 'کوئی نہیں \uFE91تاتا۔'),
    {
      what: 'an Arabic yeh in a telling word, which no tab would match',
      rule: 'C22',
      file: 'telling-words.yaml',
      edit: swap('ur: [', 'ur: [زيادتی, '),
      at: 'زيادتی',
    },
    {
      what: 'a Cyrillic letter in the name of a host',
      rule: 'C22',
      file: 'hosts.yaml',
      edit: (text) => text.replace(/by: \w/, (by) => `${by}\u0435`),
      at: '\u0435',
    },
    {
      what: 'a Cyrillic letter in the name of a language',
      rule: 'C22',
      file: 'languages.yaml',
      edit: swap('name: English', 'name: Engl\u0456sh'),
      at: 'Engl\u0456sh',
    },
  ]);
});

describe('words in another language (C22)', () => {
  rejectsEach([
    mistake('English', 'C22', 'an Urdu summary', 'A place to stay for women and children.'),
    mistake('English', 'C22', 'an Urdu body', 'Nobody is told where it is.'),
    mistake('English', 'C22', 'an Urdu string', 'See the person alone.'),
    mistake('one English word alone', 'C22', 'an Urdu string', 'alone'),
    mistake('a sentence that is more English than Urdu', 'C22', 'an Urdu body', 'کوئی nobody is ever told یہ کہاں ہے۔'),
    mistake('a sentence of names', 'C22', 'an Urdu body', 'Nobody Is Told Where It Is And Nobody Ever Asks For It.'),
    mistake('Urdu', 'C22', 'a body', 'کوئی نہیں بتاتا کہ یہ کہاں ہے۔'),
    mistake('Urdu', 'C22', 'a string', 'اکیلے میں ملیں۔'),
    mistake('letters of two halves', 'C22', 'an Urdu string', '\u{1E907}\u{1E922}\u{1E924} \u{1E925}\u{1E923}'),
  ]);
  acceptsEach([
    ['an Urdu string', 'WhatsApp'],
    ['an Urdu string', 'LGBT'],
    ['an Urdu string', 'ایپ'],
    ['an Urdu string', 'IDVA (زیادہ خطرے میں مدد کے لیے مشیر)'],
    ['an Urdu body', 'کوئی نہیں بتاتا (no recourse to public funds)۔'],
    ['an Urdu body', 'ماخذ: SafeLives اور MARAC کے اصول؛ Relay UK اور BSL بھی۔'],
    ['a body', 'Say “اردو” when you ring.'],
    ['a name', 'Café Zoë, Ynys Môn'],
  ]);
});
