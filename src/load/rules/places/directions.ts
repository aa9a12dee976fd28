import { form, type Form } from './form.ts';

const LANDMARK =
  'station|stop|school|college|university|church|cathedral|chapel|mosque|masjid|gurdwara|temple|mandir|synagogue|park|shops?|supermarket|' +
  'hospital|surgery|library|pub|river|canal|bridge|roundabout|market|stadium|hall|motorway|junction|crossroads|traffic lights|cinema|' +
  'theatre|leisure centre|shopping centre|sports centre|community centre|health centre|town centre|city centre|garage|petrol station|post office|' +
  'police station|fire station|bank|playground|cemetery|castle|museum|airport|bus garage|depot|factory|' +
  "asda|tesco|aldi|lidl|morrisons|sainsburys|sainsbury's|waitrose|iceland|ikea|mcdonald's|mcdonalds|greggs|primark|boots";
/** The same as part of a name: Elmtree Station. */
const NAMED_LANDMARK = LANDMARK.replace(/(?<=^|\||\s)[a-z]/g, (first) => `[${first.toUpperCase()}${first}]`);
const END = '(?!\\p{L})';
const START = '(?<!\\p{L})';

/** Ways to get there, by foot, bus, train and car. */
export const DIRECTIONS: Form[] = [
  form(
    'the way there',
    'hard',
    new RegExp(
      `${START}(?:near|opposite|behind|beside|next to|next door to|across from|facing|outside|round the corner from|around the corner from|close to|by|over|above|past|after)\\s+(?:the|a|an|st\\.?|our|your)\\s+(?:[\\p{L}'.-]+\\s+){0,3}?(?:${LANDMARK})${END}`,
      'iu',
    ),
    new RegExp(
      `${START}(?:near|opposite|behind|beside|next to|outside|close to|facing)\\s+(?:[\\p{Lu}][\\p{L}'.-]*\\s+){0,3}(?:${NAMED_LANDMARK})${END}`,
      'u',
    ),
    /\bget off (?:at|the (?:bus|train|tram)|by|outside)\b|\b(?:bus|train|tram)s? (?:number|no\.?|route|line)s?\s*\d|\b(?:the|number|no\.?) ?\d{1,3}[a-z]? (?:bus|tram|train)\b|\bbus(?:es)? \d{1,3}\b/i,
    /\b(?:bus|tram) stop\b|\b(?:nearest|closest) (?:bus|tram|train|railway|tube|metro|station|stop)\b|\b(?:take|catch) (?:the|a) (?:\S+ )?(?:bus|train|tram|metro)\b/i,
    /\b\d{1,2}[- ]?(?:minutes?|mins?|metres?|meters?|yards|miles?|km)[' ]?s? (?:walk|drive|away|from|by (?:bus|car|train))\b|\b(?:a|one|two|three|five|ten|fifteen|twenty|few)(?: |-)minutes?'?s? (?:walk|drive|from|by bus)\b/i,
    /\bwalk(?:ing)? (?:distance )?(?:from|to) the (?:station|town|city|bus|centre)\b|\bturn (?:left|right) (?:at|into|onto|by|after|on)\b|\b(?:first|second|third|next) (?:turning|left|right) (?:on|after|into|past|off)\b/i,
    /(?<![\p{L}\d])(?:off|on|from|along|by|near|via|up|down|leave)\s+(?:the\s+)?[ABM]\d{1,4}(?:\(M\))?(?![\p{L}\d])/u,
    /\bjunction \d{1,2}\b|(?<![\p{L}\d])M\d{1,2},? ?J\d{1,2}[aA]?(?!\d)/u,
    /\b(?:at|to) the (?:end|top|bottom|corner) of (?:the|our|this) (?:road|street|lane|drive|hill|avenue)\b|\bon the corner of\b|\b(?:above|over|behind) the (?:\S+ )?(?:shop|chemist|bakery|takeaway|chip shop|bank|pharmacy)\b/i,
    /\b(?:north|south|east|west) of (?:the )?(?:city|town) centre\b|\bon the (?:outskirts|edge) of \p{Lu}/u,
  ),
];
