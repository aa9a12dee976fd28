/** What is asked about a new service, in its order. */
export const KEYS = [
  'name',
  'id',
  'runBy',
  'label',
  'slug',
  'kinds',
  'areas',
  'confidential',
  'sex',
  'ages',
  'audience',
  'does',
  'channel',
  'reach',
  'serviceMobile',
  'hours',
  'cost',
  'expect',
  'publisher',
  'sourceName',
  'sourceUrl',
  'sourceDate',
  'told',
  'how',
  'website',
  'self',
  'professional',
  'instead',
  'summary',
  'say',
  'what',
  'who',
  'then',
  'nation',
] as const;
export type Key = (typeof KEYS)[number];

/** Answers as they were typed. An empty one was skipped. */
export type Answers = Partial<Record<Key, string>>;

/** Hosts that nobody had looked at before, each with who runs it (C17). */
export type NewHosts = ReadonlyMap<string, string>;

/** The parts of an answer that is a list: "advice, court_support". */
export function listIn(answer: string | undefined): string[] {
  return (answer ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

/** true for "yes" and "y", false for "no" and "n", undefined for anything else. */
export function yesOrNo(answer: string | undefined): boolean | undefined {
  const said = (answer ?? '').trim().toLowerCase();
  return said === 'yes' || said === 'y' ? true : said === 'no' || said === 'n' ? false : undefined;
}

/** The ages of "16-25", "18-", "-17" or "16"; undefined when it is none of these. */
export function agesIn(answer: string | undefined): { from?: number; to?: number } | undefined {
  const said = (answer ?? '').trim();
  if (said === '') return {};
  const [, from = '', dash, to = ''] = /^(\d{1,3})?\s*(-)?\s*(\d{1,3})?$/.exec(said) ?? [];
  if (from === '' && to === '') return undefined;
  if (dash === undefined) return { from: Number(from), to: Number(from) };
  return { ...(from === '' ? {} : { from: Number(from) }), ...(to === '' ? {} : { to: Number(to) }) };
}

/** Letters, digits and hyphens of a name: "The Day Line" as "the-day-line". */
export function asId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 40).replace(/^-|-$/g, '');
}

/** The initials of a name, or the name where it is one word: "Black Country Women's Aid" as "BCWA". */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\d'’]+/u).filter((word) => /^[\p{Lu}\d]/u.test(word));
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : name;
}
