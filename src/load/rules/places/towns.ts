import { form, where, type Form } from './form.ts';
import { ORGANISATION } from './venues.ts';

/**
 * Towns and quarters of Birmingham, Sandwell and Worcestershire that people name: smaller than the council, which is the
 * most that may be told of a house (C10). From the same list as the evidence for postcodes; names that are also common
 * words are left out (Broadway, Hollywood, Hallow).
 */
const TOWNS = [
  'Aston|Bordesley Green|Balsall Heath|Sparkbrook|Sparkhill|Small Heath|Handsworth|Lozells|Ladywood|Edgbaston|Selly Oak|Bournville',
  'Kings Heath|Kings Norton|Moseley|Northfield|Longbridge|Erdington|Kingstanding|Sutton Coldfield|Perry Barr|Alum Rock|Saltley',
  'Washwood Heath|Yardley|Sheldon|Acocks Green|Hall Green|Harborne|Quinton|Bartley Green|Castle Vale|Nechells|Winson Green|Hodge Hill',
  'Shard End|Druids Heath|Weoley Castle|West Bromwich|Smethwick|Oldbury|Tipton|Wednesbury|Rowley Regis|Cradley Heath|Blackheath|Bearwood',
  'Tividale|Old Hill|Great Bridge|Princes End|Friar Park|Hateley Heath|Charlemont|Great Barr|Halesowen|Frankley|Castle Bromwich|Rednal',
  'Bromsgrove|Rubery|Hagley|Wythall|Barnt Green|Alvechurch|Catshill|Redditch|Astwood Bank|Feckenham|Winyates|Matchborough|Church Hill|Batchley',
  'Worcester|Warndon|Ronkswood|Tolladine|Dines Green|Evesham|Pershore|Droitwich|Droitwich Spa|Inkberrow|Malvern|Great Malvern',
  'Upton upon Severn|Tenbury Wells|Martley|Kidderminster|Stourport|Stourport-on-Severn|Bewdley|Wychavon|Wyre Forest|Malvern Hills',
].join('|');

const NAMED = new RegExp(`(?<![\\p{L}\\d])(?:${TOWNS})(?![\\p{L}\\d])(?!\\s${ORGANISATION}(?!\\p{L}))`, 'u');

const WHAT = 'the name of a town or quarter, which is smaller than the council';

/** A place smaller than a council, told about a house that nobody may find. */
export const TOWN: Form = where(new RegExp(TOWNS, 'u'), form(WHAT, 'soft', NAMED));

/** The same in the words of a web address, which have no capitals. */
export const TOWN_IN_ADDRESSES: Form = where(
  new RegExp(TOWNS, 'iu'),
  form(WHAT, 'soft', new RegExp(NAMED.source, 'iu')),
);
