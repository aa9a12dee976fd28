import type { DeskPage } from '../../schema/desk.ts';
import type { Table } from '../../schema/pathway.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, tellingWordIn, type Known } from './known.ts';
import { checkName, checkTwice } from './pathways-names.ts';

/**
 * Every decision table has a page at the professionals' desk, and a job that leads to it (C30); its address is neutral and its
 * own (C6, S5), its form asks each input once (C6, C30), and there are words for all that is shown (C23).
 */
export function checkDesk({ desk, pathways, strings }: Content, known: Known): Problem[] {
  const { value, source } = desk;
  const tables = pathways.tables.map((table) => table.value);
  const ids = tables.map(({ id }) => id);
  const english = strings['en']?.value ?? {};
  const words = (key: string, path: readonly PropertyKey[]) =>
    key in english ? [] : [problemAt(source, path, 'C23', `content/ui/en.json has no "${key}"`, 'write it.')];
  const isLedTo = (id: string) => Object.values(value.jobs).some((own) => own.includes(id));
  return [
    ...pathways.tables.flatMap(({ value: { id }, source: own }) => {
      const wrong = !(id in value.tables)
        ? `the desk has no page and no address for table "${id}"`
        : isLedTo(id)
          ? undefined
          : `no job at the desk leads to table "${id}"`;
      const fix = 'add it to content/desk.yaml, under "tables:" with a slug, and under "jobs:".';
      return wrong === undefined ? [] : [problemAt(own, ['id'], 'C30', wrong, fix)];
    }),
    ...checkSlugs(value.tables, known, source),
    ...Object.entries(value.tables).flatMap(([id, page]) => {
      const table = tables.find((candidate) => candidate.id === id);
      if (!table) return checkName(id, ids, 'a decision table', source, ['tables', id]);
      const groups = Object.keys(page.ask).filter((group) => group !== 'more');
      return [
        ...checkQuestions(table, page, source),
        ...(groups.length < 2 ? [] : groups).flatMap((group) =>
          words(`desk_en.ask.${id}.${group}`, ['tables', id, 'ask', group]),
        ),
        ...Object.keys(page.notes).flatMap((note) =>
          words(`desk_en.note.${id}.${note}`, ['tables', id, 'notes', note]),
        ),
        ...[...new Set(table.rows.flatMap(({ duty }) => duty ?? []))].flatMap((duty) =>
          words(`desk_en.result.${id}.${duty}`, ['tables', id]),
        ),
      ];
    }),
    ...Object.entries(value.jobs).flatMap(([job, own]) => [
      ...words(`desk.job.${job}`, ['jobs', job]),
      ...own.flatMap((id, at) => checkName(id, ids, 'a decision table', source, ['jobs', job, at])),
      ...checkTwice(own, source, (at) => ['jobs', job, at]),
    ]),
  ];
}

/** Addresses tell nothing, and no two pages share one. */
function checkSlugs(
  pages: Record<string, DeskPage>,
  { tellingWords }: Known,
  source: Content['desk']['source'],
): Problem[] {
  const telling = Object.values(tellingWords).flat();
  const entries = Object.entries(pages);
  const placeOf = (id: string) => ['tables', id, 'slug'];
  return [
    ...entries.flatMap(([id, { slug }]) => {
      const word = tellingWordIn(slug, telling);
      if (word === undefined) return [];
      const wrong = `the address "${slug}" tells what the page is about ("${word}")`;
      return [problemAt(source, placeOf(id), 'C6', wrong, 'choose neutral words.')];
    }),
    ...checkTwice(
      entries.map(([, { slug }]) => slug),
      source,
      (at) => placeOf(entries[at]?.[0] ?? ''),
    ),
  ];
}

/** The form asks each input of the table once, and nothing else; what other answers tell is a yes or no, and hangs on what is asked. */
function checkQuestions({ id, inputs }: Table, { ask, told }: DeskPage, source: Content['desk']['source']): Problem[] {
  const asked = Object.entries(ask).flatMap(([group, own]) =>
    own.map((input, at) => ({ input, path: ['tables', id, 'ask', group, at] as PropertyKey[] })),
  );
  const askedFor = asked.map(({ input }) => input);
  const given = [
    ...asked,
    ...Object.keys(told).map((input) => ({ input, path: ['tables', id, 'told', input] as PropertyKey[] })),
  ];
  const names = given.map(({ input }) => input);
  const yesOrNo = Object.keys(inputs).filter((input) => inputs[input] === 'boolean');
  return [
    ...asked.flatMap(({ input, path }) => checkName(input, Object.keys(inputs), `an input of ${id}`, source, path)),
    ...Object.entries(told).flatMap(([input, by]) => [
      ...checkName(input, yesOrNo, `a yes-or-no input of ${id}`, source, ['tables', id, 'told', input]),
      ...Object.keys(by).flatMap((other) =>
        checkName(other, askedFor, 'asked on this page', source, ['tables', id, 'told', input, other]),
      ),
    ]),
    ...checkTwice(names, source, (at) => given[at]?.path ?? []),
    ...Object.keys(inputs)
      .filter((input) => !names.includes(input))
      .map((input) => {
        const wrong = `nobody is asked for "${input}" of table "${id}"`;
        return problemAt(source, ['tables', id, 'ask'], 'C30', wrong, 'add it to a group, or to "more".');
      }),
  ];
}
