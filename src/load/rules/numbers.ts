import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { SHORT_CODES, type Channel } from '../../schema/service.ts';

/** What is wrong with a number, under which rule, and what to do. */
export interface NumberFault {
  field: 'number' | 'cost' | 'serviceMobile';
  rule: string;
  wrong: string;
  fix: string;
}

/**
 * Numbers that Ofcom keeps for plays and films: valid in form, never real (C13). Without +44: the areas with three digits, then London,
 * Tyneside, Northern Ireland (the range of today and the one before), Cardiff, no area at all, mobile, freephone, premium, whole country.
 */
const DRAMA =
  /^\+44(1(1[3-8]|[2-6]1)4960|2079460|1914980|2896496|2890180|2920180|1632960|7700900|8081570|9098790|3069990)\d+$/;
/** 09 and 118, 084 and 087, and 070, which looks like a mobile: dearer than anybody in danger should pay (C14). */
const DEAR = /^\+44(9|118|84|87|70)/;
/** 055 and 056 are company and internet lines that many networks do not put through; 076 are pagers, but for 07624. */
const UNREACHABLE = /^\+44(55|56|76(?!24))/;
const MOBILE = /^\+447/;
/** Free by Ofcom's rules from every phone, so they stay off a bill (C14). */
const FREE = /^(\+44800|\+44808|116\d{3}|999|112|111)/;
/** 01, 02, 03 and 07 cost what the caller's contract says. */
const STANDARD = /^\+44[1237]/;

const isShortCode = (number: string) => (SHORT_CODES as readonly string[]).includes(number);

/**
 * What is wrong with the number of a channel (C12 to C14, C37). A number is valid when libphonenumber says so. That knows the short ones
 * too: Childline's 0800 1111 is "+448001111", and an area such as Brampton has nine digits after +44.
 */
export function faultsOfNumber(number: string, channel: Pick<Channel, 'kind' | 'serviceMobile'>): NumberFault[] {
  const fault = (rule: string, wrong: string, fix = 'check the source page.'): NumberFault[] => [
    { field: 'number', rule, wrong, fix },
  ];
  if (number === '85258' && channel.kind !== 'text')
    return fault('C12', '"85258" is for texts only', 'write "kind: text".');
  if (isShortCode(number)) return [];
  if (!number.startsWith('+44')) {
    return fault(
      'C12',
      `"${number}" is a number of another country`,
      'write the number that people here ring, with +44.',
    );
  }
  if (DRAMA.test(number)) return fault('C13', `"${number}" is kept for plays and films and reaches nobody`);
  if (DEAR.test(number)) return fault('C14', `"${number}" costs more than a normal call`);
  if (UNREACHABLE.test(number)) return fault('C12', `"${number}" cannot be reached from every phone`);
  const parsed = parsePhoneNumberFromString(number);
  // Parsing forgives a 0 after +44, which no phone does.
  if (parsed?.isValid() !== true || parsed.number !== number) return fault('C12', `phone "${number}"${whyNot(number)}`);
  return faultsOfMobile(number, channel);
}

function whyNot(number: string): string {
  const digits = number.length - '+44'.length;
  return digits === 10 ? ' is not a number that exists' : ` has ${String(digits)} digits after +44; expected 10`;
}

/** A mobile that is rung is often one worker's: it may stand only where a source shows it as the service's (C37). */
function faultsOfMobile(
  number: string,
  { kind, serviceMobile }: Pick<Channel, 'kind' | 'serviceMobile'>,
): NumberFault[] {
  const isRung = MOBILE.test(number) && (kind === 'phone' || kind === 'relay');
  if (isRung && serviceMobile !== true) {
    const wrong = `"${number}" is a mobile number, which may be that of one worker`;
    const fix = 'when a source shows it as the service\'s own, add "serviceMobile: true"; else remove it.';
    return [{ field: 'number', rule: 'C37', wrong, fix }];
  }
  if (!isRung && serviceMobile === true) {
    const wrong = '"serviceMobile" is for mobile numbers that are rung';
    return [{ field: 'serviceMobile', rule: 'C37', wrong, fix: 'remove it.' }];
  }
  return [];
}

/**
 * What is wrong with the cost of a call (C14). A call that is not free stands on the bill, so nobody may be told that it is; for a line that
 * may be rung, the cost is never "unknown" where the number itself tells it. 101 and texts are left to their sources.
 */
export function faultsOfCost({ kind, number = '', cost, evidence }: Channel): NumberFault[] {
  if (kind !== 'phone') return [];
  const fault = (wrong: string, fix: string): NumberFault[] => [{ field: 'cost', rule: 'C14', wrong, fix }];
  if (FREE.test(number)) return cost === 'free' ? [] : fault(`"${number}" is free to ring`, 'write "cost: free".');
  if (!STANDARD.test(number)) return [];
  if (cost === 'free')
    return fault(`"${number}" is not free to ring, and a call stands on the bill`, 'write "cost: standard".');
  return cost === 'unknown' && evidence.state !== 'lead'
    ? fault(`what it costs to ring "${number}" is known: the usual charge`, 'write "cost: standard".')
    : [];
}
