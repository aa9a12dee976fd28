import { form, where, type Form } from './form.ts';

const NUMBER = '[-+]?\\d{1,3}(?:\\.\\d{2,}|,\\d{4,})';
const PAIR = new RegExp(
  `(?<![\\d.,£$€])(${NUMBER})\\s*°?\\s*[NSEW]?\\s*[,;/|\\s]\\s*[NSEW]?\\s*(${NUMBER})(?![\\d.,]*\\d)`,
  'giu',
);

/** Whether two numbers are a latitude and a longitude of the British Isles; 9.30 and 17.00 are not. */
function isHere(latitude: number, longitude: number): boolean {
  return latitude > 49 && latitude < 61 && longitude > -9 && longitude < 2.5;
}

function holdsPair(plain: string): boolean {
  return [...plain.matchAll(PAIR)].some(([, one = '', two = '']) => {
    const [a, b] = [one, two].map((value) => Number(value.replace(',', '.'))) as [number, number];
    // West is often told by a letter and not by a sign.
    return [b, -b].some((west) => isHere(a, west)) || [a, -a].some((west) => isHere(b, west));
  });
}

/** Latitude and longitude, however they are written. */
const ANY: Form[] = [
  { what: 'coordinates', strength: 'hard', isIn: holdsPair },
  form(
    'coordinates',
    'hard',
    /\bgeo:\s*[-+]?\d/i,
    /(?<!\p{L})(?:lat|latitude|lng|lon|long|longitude|عرض بلد|طول بلد)(?!\p{L})[^\p{L}\d\n]{0,4}[-+]?\d{1,3}[.,]\d+/iu,
    // 52° 16' 01" N, 52 deg 16 min, 52°16.02'
    /\d{1,3}\s*(?:°|deg(?:rees)?\b)\s*\d{1,2}(?:\.\d+)?\s*(?:'|min|′|\d|[NSEW]\b)/i,
    /\d{1,3}(?:\.\d+)?\s*°\s*[NSEW](?!\p{L})/iu,
    /(?<!\d)(?:49|5\d|60)[\s:]\d{1,2}[\s:.]\d{1,2}(?:\.\d+)?["″\s]*N(?!\p{L})/u,
    /(?<!\p{L})N\s?(?:49|5\d|60)[\s:°]\s?\d{1,2}[\s:.']\s?\d/u,
    /(?<!\d)[2-6]\d{5}\s*[,/]\s*[1-6]\d{5}(?!\d)/,
  ),
];

/** All of them have digits. */
export const COORDINATES: Form[] = ANY.map((each) => where(/\d/, each));
