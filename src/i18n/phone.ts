import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Short numbers as people say them. */
const SPOKEN: Record<string, string> = { '116123': '116 123', '116000': '116 000', '18001101': '18001 101' };

/** Reading a number takes long, and the same few stand on thousands of pages. */
const printed = new Map(Object.entries(SPOKEN));

/** A number as it is printed: "+448088000028" as "0808 800 0028". */
export function formatNumber(number: string): string {
  const known = printed.get(number) ?? parsePhoneNumberFromString(number)?.formatNational() ?? number;
  printed.set(number, known);
  return known;
}

/** What a tap dials. */
export function telLink(number: string): string {
  return `tel:${number}`;
}

/** The number that a link rings or writes to; undefined for any other link. */
export function numberIn(href: string): string | undefined {
  const [, number, inApp] = /^(?:(?:tel|sms):(.*)|whatsapp:\/\/send\?phone=(\d+))$/.exec(href) ?? [];
  return inApp === undefined ? number : `+${inApp}`;
}

/** What a tap opens for a number in WhatsApp: the app, with a message to them that is not sent yet. The app wants no "+". */
export function whatsappLink(number: string): string {
  return `whatsapp://send?phone=${number.replace('+', '')}`;
}
