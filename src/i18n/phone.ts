import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Short numbers as people say them. */
const SPOKEN: Record<string, string> = { '116123': '116 123', '116000': '116 000', '18001101': '18001 101' };

/** A number as it is printed: "+448088000028" as "0808 800 0028". */
export function formatNumber(number: string): string {
  return SPOKEN[number] ?? parsePhoneNumberFromString(number)?.formatNational() ?? number;
}

/** What a tap dials. */
export function telLink(number: string): string {
  return `tel:${number}`;
}
