import { form, where, type Form } from './form.ts';

/** The letters that a British postcode may start with (Royal Mail's 124 areas and the islands). */
const AREAS =
  'AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|' +
  'GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|' +
  'OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|' +
  'WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';
/** The same with gaps between their letters. */
const SPREAD_AREAS = AREAS.replace(/(?<=[A-Z])(?=[A-Z])/g, '[\\s.-]?');
const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
/** The last two letters of a postcode are never C, I, K, M, O or V: "9-5 pm" is none. */
const INWARD = '[ABD-HJLNP-UW-Z]';
const GAP = '[\\s.,·•|/_-]{0,4}';
const OUTWARD = `(?:${AREAS})\\d[\\dA-Z]?`;

const POSTCODE = form(
  'a postcode',
  'hard',
  new RegExp(`${START}(?:${AREAS})[.-]?\\d[\\dA-Z]?${GAP}\\d${INWARD}{2}${END}`, 'iu'),
  // In capitals it is read even with gaps between its letters.
  new RegExp(
    `${START}(?:${SPREAD_AREAS})[\\s.-]?\\d(?:[\\s.-]?\\d|[A-Z])?${GAP}\\d[\\s.-]?${INWARD}[\\s.-]?${INWARD}${END}`,
    'u',
  ),
);

/** Postcode areas around the places this site covers whose letters are no word: "WR9" needs no words around it. */
const NEAR = 'WR|DY|WS|WV|CV|HR|TF';
const HALF_POSTCODE = form(
  'half a postcode',
  'hard',
  new RegExp(`${START}(?:${NEAR})\\d{1,2}${END}`, 'iu'),
  new RegExp(
    `${START}(?:in|near|at|around|round|from|to|of|within|about|postcode|postcodes|area|district|code|میں|پوسٹ کوڈ)[\\s(:"']+(?:the\\s+)?${OUTWARD}${END}(?!\\s*(?:level|or above|visa|class|licence))`,
    'iu',
  ),
  new RegExp(`${START}(?:in|near|around|from|of|within)\\s(?:${AREAS})\\s\\d{1,2}${END}`, 'u'),
  new RegExp(`${START}${OUTWARD}\\)?\\s*(?:area|district|postcode|میں|کے علاقے|کے قریب)`, 'iu'),
  new RegExp(`\\(${OUTWARD}\\)|^\\s*${OUTWARD}\\s*$`, 'u'),
);

const PLUS = '[23456789CFGHJMPQRVWX]';
const PLUS_CODE = form(
  'a plus code',
  'hard',
  new RegExp(`${START}(?:${PLUS}{4}|${PLUS}{6}|${PLUS}{8})\\s?\\+\\s?${PLUS}{2,3}${END}`, 'iu'),
  new RegExp(`${START}${PLUS}{2,6}0{2,6}\\+`, 'iu'),
);

/** Words and the marks that what3words takes between them. */
const WORD = '[\\p{L}\\p{M}]{3,}';
const SHORT_WORD = '[\\p{L}\\p{M}]{1,4}';
const DOT = '[.。・︒។։။۔።।]';
/** Hosts have dots too: the last part of these is no word of an address. */
const HOST_END = '(?:org|com|net|uk|gov|nhs|info|charity|html?|php|aspx?|json|pdf)';
const what3words = (sign: RegExp, pattern: RegExp): Form => where(sign, form('a what3words address', 'hard', pattern));
const WHAT3WORDS = [
  what3words(
    /\/{3}/,
    new RegExp(`/{3}\\s*[\\p{L}\\p{M}]+\\s*${DOT}\\s*[\\p{L}\\p{M}]+\\s*${DOT}\\s*[\\p{L}\\p{M}]+`, 'u'),
  ),
  what3words(
    /what\s?(?:3|three)|w3w/iu,
    new RegExp(
      `(?:what\\s?3\\s?words|what\\s?three\\s?words|w3w)[^\\p{L}\\n]{0,6}[\\p{L}\\p{M}]+[\\s.,/·-]+[\\p{L}\\p{M}]+[\\s.,/·-]+[\\p{L}\\p{M}]+`,
      'iu',
    ),
  ),
  what3words(
    new RegExp(`${DOT}${WORD}${DOT}[\\p{L}\\p{M}]`, 'iu'),
    new RegExp(
      `(?<![\\p{L}\\d./@_-])(?:(?!www\\.)${WORD})${DOT}${WORD}${DOT}(?!${HOST_END}${END})${WORD}(?![\\p{L}\\d@/_-]|\\.[\\p{L}\\d])`,
      'iu',
    ),
  ),
  what3words(/\s\.\s/, new RegExp(`(?<![\\p{L}])${WORD}\\s\\.\\s${WORD}\\s\\.\\s${WORD}`, 'u')),
  // Scripts without spaces between words: only short words alone can be told from three sentences.
  what3words(
    new RegExp(`[。・︒]${SHORT_WORD}[。・︒]`, 'u'),
    new RegExp(`(?<![\\p{L}\\p{M}])${SHORT_WORD}[。・︒]${SHORT_WORD}[。・︒]${SHORT_WORD}(?![\\p{L}\\p{M}])`, 'u'),
  ),
  what3words(/ dot /iu, /(?<!\p{L})\p{L}{3,} dot \p{L}{3,} dot \p{L}{3,}/iu),
];

/** The 100 km squares of the Ordnance Survey's grid that hold land. */
const SQUARES = 'H[PTUWXYZ]|N[A-DF-HJ-MNORSTUWXYZ]|OV|S[C-EHJKM-PR-Z]|T[AFGLMQRV]';
const GRID = form(
  'a grid reference',
  'hard',
  new RegExp(
    `${START}(?:${SQUARES})\\s?(?:\\d{2}\\s?\\d{2}|\\d{3}\\s?\\d{3}|\\d{4}\\s?\\d{4}|\\d{5}\\s?\\d{5})(?![\\d:])`,
    'u',
  ),
  new RegExp(`${START}(?:so|sp|sj|sk)(?:\\d{4}|\\d{6}|\\d{8}|\\d{10})${END}`, 'iu'),
  /\bgrid\s+ref(?:erence)?s?\b\W{0,4}[a-z]{0,2}\s?\d/iu,
  /\b(?:easting|northing)s?\b\W{0,4}\d{5,7}/i,
);

const UPRN = form(
  "a property's number (UPRN)",
  'hard',
  /\b(?:uprn|unique property reference(?: number)?|یو پی آر این)\b[^\d\n]{0,24}\d(?:[\s-]?\d){5,11}/iu,
  /\btitle (?:number|no\.?)\W{0,3}[a-z]{1,3}\s?\d{4,7}\b/i,
);

/** Places written as a code. */
export const CODES: Form[] = [
  ...[POSTCODE, HALF_POSTCODE, GRID, UPRN].map((code) => where(/\d/, code)),
  where(/\+/, PLUS_CODE),
  ...WHAT3WORDS,
];
