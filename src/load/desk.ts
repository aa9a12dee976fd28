import type { DeskPage } from '../schema/desk.ts';
import type { Table } from '../schema/pathway.ts';
import { directory, workLanguageOf, workLanguages } from './site-content.ts';

/** Who works where, and the tables they need, what is asked of them most often first. */
export const JOBS = Object.entries(directory.desk.jobs).map(([job, tables]) => ({ job, tables }));

/** The tables, each with what content/desk.yaml says of its page; loading made sure that each has one. */
const deskTables = directory.pathways.tables.flatMap((table) => {
  const page = directory.desk.tables[table.id];
  return page ? [{ table, page }] : [];
});

/** The address of a table's page for readers of a language: in it, or in English. @throws Error when there is no such table. */
export function deskPath(lang: string, id: string): string {
  const found = directory.desk.tables[id];
  if (!found) throw new Error(`no table "${id}"`);
  return `/${workLanguageOf(lang)}/work/${found.slug}/`;
}

/** Every language that has pages about tables, with every table. */
export function deskPaths(): { params: { lang: string; slug: string }; props: { table: Table; page: DeskPage } }[] {
  return workLanguages.flatMap(({ tag }) =>
    deskTables.map(({ table, page }) => ({ params: { lang: tag, slug: page.slug }, props: { table, page } })),
  );
}
