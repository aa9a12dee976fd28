import { z } from 'zod';

/** Services that hide where a link leads (C17). */
const SHORTENERS = [
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'qrco.de',
  'rb.gy',
  'rebrand.ly',
  'short.io',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'v.gd',
];
/** Names that a home or office network answers itself, or nobody does. */
const NOT_PUBLIC = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|test|invalid)$/;
/** Parameters that tell the other site where somebody came from, or who they are. */
const TRACKING =
  /^(utm_\w*|mtm_\w*|pk_\w*|[a-z]*clk?id|gclsrc|gbraid|wbraid|_ga|_gl|mc_eid|mc_cid|_hsenc|_hsmi|mkt_tok|igsh\w*|ref_src|yclid|vero_id|oly_\w+_id)$/i;

/**
 * Why a host may not be linked to or written to, if it may not (C17). A host is written as it is looked up: small letters of the
 * English alphabet only, so no letter can be mistaken for one of another script (stricter than UTS 39, and enough for Britain).
 */
export function wrongWithHost(host: string): string | undefined {
  if (/[^\x21-\x7e]/.test(host)) return 'the host holds letters of another alphabet, which can look like English ones';
  if (/(^|\.)xn--/i.test(host)) return 'the host is written in a code ("xn--") that hides its letters';
  if (/[A-Z]/.test(host)) return 'the host holds capitals';
  if (host.startsWith('[') || /^[\d.]+$|^(0x[\da-f]*\.?|\d+\.)*(0x[\da-f]*|\d+)$/.test(host))
    return 'the host is a number, not a name';
  if (host.endsWith('.')) return 'the host ends in a dot';
  if (!host.includes('.') || NOT_PUBLIC.test(host)) return 'the host is not a name of the public internet';
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(host)) return 'this cannot be the name of a host';
  if (SHORTENERS.includes(host.replace(/^www\./, ''))) return 'a shortened address hides where it leads';
  return undefined;
}

/** Why an address on the web may not stand in content, if it may not (C17). Which hosts are known is checked by the loader. */
export function wrongWithAddress(address: string): string | undefined {
  if (/\s|\\/.test(address)) return 'the address holds a space, a tab or a backslash';
  if (!address.startsWith('https://')) return 'the address does not start with https://';
  const [, authority = ''] = /^https:\/\/([^/?#]*)/.exec(address) ?? [];
  if (authority.includes('@')) return 'the address holds a user name, which can pretend to be another site';
  if (!authority.startsWith('[') && authority.includes(':')) return 'the address names a port';
  const host = wrongWithHost(authority);
  if (host !== undefined) return host;
  if (address.includes('#')) return 'the address names a part of a page ("#...")';
  if (/[^\x21-\x7e]|["<>^`{|}]|%(0|1|7f|5c|e2%80%(8|a|b)|ef%bb%bf)/i.test(address))
    return 'the address holds signs that do not belong there';
  if (!URL.canParse(address)) return 'this is not an address';
  const parsed = new URL(address);
  const tracker = [...parsed.searchParams].map(([name]) => name).find((name) => TRACKING.test(name));
  return tracker === undefined ? undefined : `"${tracker}" in the address tells the other site who comes from where`;
}

function checked(wrongWith: (value: string) => string | undefined, fix: string) {
  return z.string().superRefine((value, context) => {
    const wrong = wrongWith(value);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong, params: { rule: 'C17', fix } });
  });
}

/** An address on the web: https, a plain host, nothing that tracks or hides (C17). */
export const url = checked(
  wrongWithAddress,
  'copy the address of the page itself, starting with https://, without "?utm..." or "#...".',
).max(300);

/** The name of a host without "www.", in small letters: "bswaid.org". It stands for the host with "www." too. */
export const hostName = checked(
  (value) => wrongWithHost(value) ?? (value.startsWith('www.') ? 'the host starts with "www."' : undefined),
  'write the name alone, in small letters, like "bswaid.org".',
);

/** The host of a checked address as content/hosts.yaml lists it. */
export function hostOf(address: string): string {
  return /^https:\/\/(?:www\.)?([^/?]*)/.exec(address)?.[1] ?? address;
}
