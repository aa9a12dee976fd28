import { form, where, type Form } from './form.ts';
import { isSentence } from './generic-words.ts';

/** Words that end the name of a street and mean nothing else. */
const STREET = 'street|road|lane|avenue|crescent|boulevard|terrace|mews';
/** Words that end the name of a street and mean other things too: these count with a number, or in "on Rose Way". */
const MAYBE =
  'way|place|close|drive|court|hill|row|walk|gardens?|grove|square|green|park|view|rise|croft|parade|wharf|yard|end|gate|bank|' +
  'common|heath|meadows?|fields?|fold|tything|ring|circus|passage|path|alley|villas?|buildings|estate|quay|mount|vale|chase|' +
  'leys|leas|dene|orchard|promenade|esplanade|cottages?|house|lodge|hall';
const SHORT = 'st|rd|ln|ave?|cres|dr|cl|tce|terr|gdns|sq|pl|gr|blvd';
const NAME = "[\\p{L}][\\p{L}\\p{M}'.-]*";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'.-]*";
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const HOUSE_NUMBER = '\\d{1,4}\\s?[a-z]?(?:\\s?[-/&]\\s?\\d{1,4}[a-z]?)?';

/** A form whose first group holds the words of the name: a sentence names nothing. */
function named(plain: string, pattern: RegExp): boolean {
  return [...plain.matchAll(pattern)].some(([, words = '']) => !isSentence(words));
}

/** For texts in small letters: a pattern that looks for both sizes of each letter takes the machine ten times as long to make. */
const NUMBER_FIRST_IN_SMALL = [
  // 14 Foregate Street, 14b, foregate st.
  new RegExp(`${START}${HOUSE_NUMBER},?\\s+((?:the\\s+)?(?:${NAME}\\s+){1,4}?)(?:${STREET}|${SHORT})${END}`, 'gu'),
  // 14foregatestreet, as in an e-mail address
  new RegExp(`${START}\\d{1,4}[a-z]?(\\p{L}{3,})(?:${STREET})${END}`, 'gu'),
];
const NUMBER_FIRST = [
  // 14 Rose Way: words that mean other things only with capitals.
  new RegExp(
    `${START}${HOUSE_NUMBER},?\\s+((?:[Tt]he\\s+)?(?:${CAPITAL}\\s+){1,4}?)(?:${eitherCase(MAYBE)})${END}`,
    'gu',
  ),
];

/** A quick sign of those below, which cost the most. */
const NUMBER_BEHIND = new RegExp(`(?:${STREET}|${MAYBE}),?\\s+(?:no\\.?\\s*|number\\s+)?\\d`, 'iu');
const NUMBER_LAST = [
  // Foregate Street 14
  new RegExp(
    `${START}((?:${NAME}\\s+){1,3}?)(?:${STREET}),?\\s+(?:no\\.?\\s*|number\\s+)?\\d{1,4}[a-z]?${END}(?!\\s*%)`,
    'giu',
  ),
  new RegExp(
    `${START}((?:${CAPITAL}\\s+){1,3}?)(?:${eitherCase(MAYBE)}),?\\s+(?:[Nn]o\\.?\\s*)?\\d{1,4}[a-z]?${END}(?!\\s*%)`,
    'gu',
  ),
];

const WITHOUT_NUMBER = [
  // Foregate Street
  new RegExp(`${START}((?:${CAPITAL}\\s+){1,3}?)(?:${capitals(STREET)})${END}`, 'gu'),
  // on Rose Way
  new RegExp(
    `${START}(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ff|[Aa]long|[Nn]ear|[Bb]ehind|[Oo]pposite|[Ff]rom|[Bb]y|[Dd]own|[Uu]p)\\s+((?:[Tt]he\\s+)?(?:${CAPITAL}\\s+){1,3}?)(?:${capitals(MAYBE)})${END}`,
    'gu',
  ),
];

const IN_ADDRESS = new RegExp(`(?<!\\p{L})(\\p{L}+ )(?:${STREET})${END}`, 'giu');

/** Streets, house numbers and flats as English writes them. */
export const STREETS: Form[] = [
  where(/\d/, {
    what: 'a street and house number',
    strength: 'hard',
    isIn: (plain) =>
      NUMBER_FIRST_IN_SMALL.some((pattern) => named(plain.toLowerCase(), pattern)) ||
      NUMBER_FIRST.some((pattern) => named(plain, pattern)) ||
      (NUMBER_BEHIND.test(plain) && NUMBER_LAST.some((pattern) => named(plain, pattern))),
  }),
  where(
    /\d/,
    form(
      'a house number',
      'hard',
      // No. 14 The Tything
      new RegExp(
        `${START}(?:[Nn](?:o|r|um|umber)|[Hh]ouse|[Dd]oor|#)\\.?\\s*\\d{1,4}[a-z]?,?\\s+(?:[Tt]he\\s+)?(?=\\p{Lu}\\p{Ll})`,
        'u',
      ),
      // 14 The Elms; a year is no number of a house.
      new RegExp(`${START}(?!(?:19|20)\\d\\d)\\d{1,4}[a-z]?,?\\s+The\\s+\\p{Lu}\\p{Ll}`, 'u'),
      new RegExp(`${START}(?:house|door)\\s*(?:no\\.?|number|#)\\s*\\d`, 'iu'),
      new RegExp(
        `${START}(?:flat|apartment|apt|bedsit|maisonette|bungalow|suite|unit|plot)\\.?\\s*(?:no\\.?\\s*|number\\s+|#)?\\d{1,4}[a-z]?${END}(?!\\s*(?:%|weeks|days))`,
        'iu',
      ),
    ),
  ),
  where(new RegExp(`${capitals(STREET)}|${capitals(MAYBE)}`, 'u'), {
    what: 'the name of a street',
    strength: 'soft',
    isIn: (plain) => WITHOUT_NUMBER.some((pattern) => named(plain, pattern)),
  }),
];

/** The same in the words of a web address, which have no capitals: "foregate street". */
export const STREETS_IN_ADDRESSES: Form = where(new RegExp(STREET, 'iu'), {
  what: 'the name of a street',
  strength: 'soft',
  isIn: (words) => named(words, IN_ADDRESS),
});

function capitals(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase());
}

function eitherCase(words: string): string {
  return words.replace(/(?<=^|\|)[a-z]/g, (first) => `[${first.toUpperCase()}${first}]`);
}
