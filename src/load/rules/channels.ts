import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parseHours } from '../../domain/opening-hours.ts';
import { SHORT_CODES } from '../../schema/service.ts';
import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt } from './known.ts';

/** Numbers that Ofcom keeps for plays and films: valid in form, never real (C13). */
const DRAMA =
  /^\+44(1632960|207946 ?0|2079460|1214960|1134960|1144960|1154960|1164960|1174960|1184960|1314960|1414960|1514960|1614960|1914980|8081570|9098790|3069990|7700900|2890180|2920180)/;
/** 09, 118, and 084/087, which cost more than anybody in danger should pay (C14). */
const PREMIUM = /^\+44(9|118|84|87)/;

/** Numbers and hours of a service's channels (C12 to C14, C26). */
export function checkChannels({ facts: { value, source } }: ServiceFiles): Problem[] {
  return value.channels.flatMap((channel, index) => {
    const at = (field: string, rule: string, wrong: string, fix: string) =>
      problemAt(source, ['channels', index, field], rule, wrong, fix);
    return [
      ...checkHours(channel.hours).map((wrong) => at('hours', 'C26', wrong, 'check the times.')),
      ...(channel.number === undefined
        ? []
        : checkNumber(channel.number).map(([rule, wrong]) => at('number', rule, wrong, 'check the source page.'))),
    ];
  });
}

function checkHours(hours: string): string[] {
  try {
    parseHours(hours);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function checkNumber(number: string): [rule: string, wrong: string][] {
  if ((SHORT_CODES as readonly string[]).includes(number)) return [];
  if (DRAMA.test(number)) return [['C13', `"${number}" is kept for plays and films and reaches nobody`]];
  if (PREMIUM.test(number)) return [['C14', `"${number}" costs more than a normal call`]];
  if (parsePhoneNumberFromString(number)?.isValid() === true) return [];
  const digits = number.replace(/^\+44/, '').length;
  const expected =
    number.startsWith('+44') && digits !== 10
      ? ` has ${String(digits)} digits after +44; expected 10`
      : ' is not a number that exists';
  return [['C12', `phone "${number}"${expected}`]];
}
