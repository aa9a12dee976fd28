import type { Table } from '../schema/pathway.ts';
import { directory, languages } from './site-content.ts';

/** The end of the address of each table's page: neutral words, as an address stays in a history (S5). */
const SLUGS: Readonly<Record<string, string>> = {
  s42: 'adults',
  marac: 'meetings',
  general_practice: 'practice',
  children: 'children',
  homelessness: 'housing',
  immigration: 'status',
  nrm: 'first-responders',
  forced_marriage_hba: 'family',
  fgm: 'reports',
  clares_law: 'questions',
  protective_orders: 'orders',
  sexual_violence_windows: 'days',
  strangulation: 'check-ups',
  perpetrators: 'behaviour',
  safe_contact: 'contact',
};

/** Who works where, and the tables they need, what is asked of them most often first. */
export const JOBS = [
  { job: 'adult_care', tables: ['s42', 'marac', 'homelessness', 'safe_contact'] },
  { job: 'marac', tables: ['marac', 'strangulation', 'protective_orders', 'perpetrators'] },
  { job: 'practice', tables: ['general_practice', 'strangulation', 'sexual_violence_windows', 'marac'] },
  { job: 'children', tables: ['children', 'marac', 'forced_marriage_hba', 'fgm', 'nrm'] },
  { job: 'housing', tables: ['homelessness', 'marac', 'immigration', 'protective_orders'] },
  { job: 'midwives', tables: ['children', 'fgm', 'strangulation', 'marac', 'safe_contact'] },
  { job: 'schools', tables: ['children', 'forced_marriage_hba', 'fgm', 'safe_contact'] },
  { job: 'employers', tables: ['safe_contact', 'protective_orders', 'clares_law'] },
  { job: 'pharmacists', tables: ['safe_contact', 'sexual_violence_windows', 'strangulation'] },
  { job: 'groups', tables: ['safe_contact', 'forced_marriage_hba', 'immigration', 'perpetrators'] },
] as const;

/** The tables that have a page, each with the end of its address. @throws Error when a table has no slug. */
export const deskTables: readonly { table: Table; slug: string }[] = directory.pathways.tables.map((table) => {
  const slug = SLUGS[table.id];
  if (slug === undefined) throw new Error(`src/load/desk.ts has no address for table ${table.id}`);
  return { table, slug };
});

/** The address of a table's page. @throws Error when there is no such table. */
export function deskPath(lang: string, id: string): string {
  const found = deskTables.find(({ table }) => table.id === id);
  if (!found) throw new Error(`no table "${id}"`);
  return `/${lang}/work/${found.slug}/`;
}

/** Every language with every table. */
export function deskPaths(): { params: { lang: string; slug: string }; props: { table: Table } }[] {
  return languages.flatMap(({ tag }) =>
    deskTables.map(({ table, slug }) => ({ params: { lang: tag, slug }, props: { table } })),
  );
}
