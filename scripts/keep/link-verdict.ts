import type { LinkFault } from '../../src/schema/link-results.ts';

/** What became of a link. `unsure`: the site does not talk to machines, so a person has to look. */
export type Verdict = 'good' | 'unsure' | LinkFault;

/** What a site answered, after all redirects. */
export interface Answer {
  status: number;
  /** The address that answered in the end. */
  url: string;
  /** The start of the page; empty where it is no page. */
  html: string;
}

const LOOKS_MISSING =
  /\b(page|content|file|site)?\s*(not found|no longer (exists|available)|does(n't| not) exist|can(no|')t be found)\b|\b404\b/i;
const MISSING_PATH = /\/(404|not-?found|page-?not-?found|error)(\.\w+)?\/?$/i;
const LOOKS_PARKED =
  /\b(this )?domain( name)? (is|may be|has been) (for sale|parked|expired)|\bbuy this domain|sedoparking|parkingcrew|hugedomains|dan\.com\/buy/i;

/** What an answer means for the link that was asked for (C41). */
export function verdictOf(asked: string, { status, url, html }: Answer): Verdict {
  if (status === 404 || status === 410) return 'missing';
  if (status >= 500) return 'server_error';
  // 401, 403, 429 and their like: many sites turn machines away.
  if (status >= 400) return 'unsure';
  if (LOOKS_PARKED.test(html)) return 'looks_parked';
  if (!isSameSite(new URL(asked).hostname, new URL(url).hostname)) return 'other_host';
  return looksMissing(asked, url, html) ? 'looks_missing' : 'good';
}

/** What an error of the network means; anything unknown is a site that does not answer. */
export function verdictOfError(error: unknown): LinkFault {
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return 'no_such_host';
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_(GET|VERIFY)|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/.test(code)) {
    return 'bad_certificate';
  }
  return 'no_answer';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.cause !== undefined) return codeOf(error.cause);
  return 'code' in error ? String(error.code) : '';
}

/** The same host, with or without "www.", or a part of it. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, '')) as [string, string];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** A page that says that it is not there, or sends everybody to its front page, and yet answers "200". */
function looksMissing(asked: string, url: string, html: string): boolean {
  const [from, to] = [new URL(asked).pathname, new URL(url).pathname];
  const headings = [...html.matchAll(/<(title|h1)\b[^>]*>([^<]*)/gi)].map(([, , text = '']) => text);
  const isFrontPage = from !== to && /^\/(index\.\w+|[a-z]{2}\/?|home\/?)?$/.test(to) && from.length > to.length;
  return isFrontPage || MISSING_PATH.test(to) || headings.some((text) => LOOKS_MISSING.test(text));
}
