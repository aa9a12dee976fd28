import { form, where, type Form } from './form.ts';
import { isGeneric } from './generic-words.ts';

/** What a building may be called. */
const BUILDING =
  'house|court|lodge|hall|villa|cottage|manor|grange|farm|farmhouse|barn|mill|vicarage|rectory|parsonage|manse|priory|abbey|' +
  'convent|chapel|church|cathedral|mosque|masjid|gurdwara|mandir|temple|synagogue|hotel|hostel|inn|school|academy|college|' +
  'nursery|library|hospital|surgery|clinic|centre|center|station|park|towers?|buildings?|block|heights|mansions?|apartments|' +
  'stadium|arena|theatre|museum|castle|bungalow|retreat|sanctuary|pavilion|courtyard';
/** Homes, which have a name even where it is written small, as in an address: "/rose-house/". */
const HOME =
  'house|court|lodge|hall|villa|cottage|manor|grange|farmhouse|vicarage|rectory|priory|hotel|hostel|mansions?';
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'.-]*";
/** Two sentences are no name: the words of one stand without a full stop between, but for "St.". */
const NAME = `(?:(?:St\\.|Dr\\.|${CAPITAL.replace('.', '')})\\s+)`;
const END = '(?![\\p{L}\\d])';

const IN_CAPITALS = BUILDING.replace(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase());
const CAPITALS = new RegExp(`(?<![\\p{L}])(${NAME}{1,4})(?:${IN_CAPITALS})${END}`, 'gu');
const AT = new RegExp(
  `(?<!\\p{L})(?:at|near|behind|beside|opposite|called|named|next to)\\s+((?:the\\s+)?[\\p{L}']+\\s+)(?:${BUILDING})${END}`,
  'giu',
);
const OLD = new RegExp(
  `(?<!\\p{L})(?:the|an?)\\s+(?:old|former|converted)\\s+(?:[\\p{L}']+\\s+){0,2}?(?:${BUILDING}|pub|shop|bank|post office|factory|station)${END}`,
  'iu',
);
const IN_ADDRESS = new RegExp(`(?<!\\p{L})(\\p{L}+ )(?:${HOME})${END}`, 'giu');
/** "Day Line Trust", "Hereford Women's Aid": what follows says that the words before are an organisation. */
export const ORGANISATION =
  "(?:[\\p{L}&']+\\s+){0,3}?(?:Association|Trust|Council|Charity|Society|Foundation|Federation|Partnership|Limited|Ltd|CIC|Group|Women's Aid)";
const IS_ORGANISATION = new RegExp(`^\\s${ORGANISATION}${END}`, 'u');

function named(plain: string, pattern: RegExp): boolean {
  return [...plain.matchAll(pattern)].some(
    (match) => !isGeneric(match[1] ?? '') && !IS_ORGANISATION.test(plain.slice(match.index + match[0].length)),
  );
}

/** Names of buildings: Rose House, St Mary's Church, the old vicarage. */
export const VENUES: Form[] = [
  where(new RegExp(IN_CAPITALS, 'u'), {
    what: 'what may be the name of a building',
    strength: 'soft',
    isIn: (plain) => named(plain, CAPITALS),
  }),
  where(new RegExp(BUILDING, 'iu'), {
    what: 'what may be the name of a building',
    strength: 'soft',
    isIn: (plain) => named(plain, AT),
  }),
  where(/old|former|converted/iu, form('what may be the name of a building', 'soft', OLD)),
];

/** The same in the words of a web address, which have no capitals. */
export const VENUES_IN_ADDRESSES: Form = {
  what: 'what may be the name of a building',
  strength: 'soft',
  isIn: (words) => named(words, IN_ADDRESS),
};
