import { numberIn } from '../../src/i18n/phone.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { canariesOf, canaryCheck, type Leak } from './canaries.ts';
import { secretRegionCheck } from './secret-regions.ts';
import { siteFiles, type SiteFile } from './site-text.ts';

/**
 * Promises about the whole site that are checked on every build; a broken one stops it before anything is published.
 * @param content the folder it was built from: what it keeps to itself may not be found on the site.
 * @throws Error with a line for each promise that is broken.
 */
export function checkOutput(site: string, directory: Directory, content: string): void {
  const problems: string[] = [];
  const titles = new Map<string, string>();
  const dialable = new Set(
    directory.services.flatMap(({ channels }) =>
      channels.flatMap(({ number, evidence }) => (number !== undefined && evidence.state !== 'lead' ? [number] : [])),
    ),
  );
  const telling = Object.values(directory.tellingWords).flat();
  const placesOf = secretRegionCheck(directory);
  const keptOf = canaryCheck(canariesOf(content, directory));
  const [places, kept]: [Leak[], Leak[]] = [[], []];
  for (const file of siteFiles(site)) {
    if (file.name.endsWith('.html'))
      problems.push(...titleProblems(file, titles, telling), ...numberProblems(file, dialable));
    places.push(...placesOf(file));
    kept.push(...keptOf(file));
  }
  problems.push(...secretProblems([...places, ...kept]));
  if (problems.length > 0) throw new Error(`The built site breaks promises:\n${problems.join('\n')}`);
}

/** S5: titles and addresses give nothing away, and no two pages of a language share a title. */
function titleProblems({ name, text }: SiteFile, titles: Map<string, string>, telling: readonly string[]): string[] {
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '';
  const lang = /<html[^>]*\slang="([^"]*)"/.exec(text)?.[1] ?? '';
  const word = tellingWordIn(title, telling) ?? tellingWordIn(name.replace(/index\.html$/, ''), telling);
  const before = name.endsWith('404.html') || name === 'index.html' ? undefined : titles.get(`${lang} ${title}`);
  titles.set(`${lang} ${title}`, name);
  return [
    ...(title === '' || title.length > 60
      ? [`${name} [S5] the title "${title}" is empty or longer than 60 letters`]
      : []),
    ...(word === undefined
      ? []
      : [`${name} [S5] the title "${title}" or the address tells what it is about ("${word}")`]),
    ...(before === undefined ? [] : [`${name} [S5] the title "${title}" is also that of ${before}`]),
  ];
}

/** S30: every number that can be dialled is in content, and says what it dials. */
function numberProblems({ name, text }: SiteFile, dialable: ReadonlySet<string>): string[] {
  return [...text.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].flatMap(([, href = '', shown = '']) => {
    const number = numberIn(href);
    if (number === undefined) return [];
    const digits = shown.replace(/\D/g, '');
    const isSame = digits === number || `+44${digits.replace(/^0/, '')}` === number || `+${digits}` === number;
    return [
      ...(dialable.has(number) ? [] : [`${name} [S30] dials ${number}, which nobody vouches for`]),
      ...(isSame ? [] : [`${name} [S30] shows "${shown}" but dials ${number}`]),
    ];
  });
}

/**
 * S20, and what nobody vouches for: no place of a confidential service, and nothing that content/ keeps to itself. A line
 * for each leak, however many pages it is on.
 */
function secretProblems(leaks: readonly Leak[]): string[] {
  return [...Map.groupBy(leaks, ({ what }) => what)].map(([what, same]) => {
    const [first = '', ...others] = new Set(same.map(({ file }) => file));
    return `${first}${others.length === 0 ? '' : ` and ${others.length} more`} [S20] ${what}`;
  });
}
