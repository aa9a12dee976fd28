import { choicesIn } from '../../domain/pathway/in-view.ts';
import { valuesOf } from '../../domain/pathway/inputs.ts';
import type { Strings } from '../../schema/directory.ts';
import type { Axis, Table } from '../../schema/pathway.ts';
import type { GuideFile } from '../guides.ts';
import type { PathwayFiles } from '../pathways.ts';
import type { Problem } from '../problem.ts';
import { problemAt, tellingWordIn, type Known } from './known.ts';

/** Guides have English and neutral tabs (C23, S5). */
export function checkGuides(files: GuideFile[], known: Known): Problem[] {
  const telling = Object.values(known.tellingWords).flat();
  const guides = files.map(({ value }) => value);
  return guides.flatMap((guide) => {
    const file = `content/guides/${guide.id}/${guide.lang}.md`;
    const report = (rule: string, wrong: string, fix: string): Problem => ({
      file,
      line: 1,
      column: 1,
      rule,
      wrong,
      fix,
    });
    const word = tellingWordIn(guide.tab, telling);
    const hasEnglish = guides.some(({ id, lang }) => id === guide.id && lang === 'en');
    return [
      ...(word === undefined
        ? []
        : [report('C6', `the tab "${guide.tab}" tells what the page is about ("${word}")`, 'choose neutral words.')]),
      ...(hasEnglish ? [] : [report('C23', 'this guide has no en.md', 'write the English words.')]),
    ];
  });
}

/**
 * Every kind, area, question, answer, banner, duty, notice, and all that the page of a table names has words in English: its
 * inputs with their values, what it decides, its lists and settings (C23).
 */
export function checkSiteWords(english: Strings, pathways: PathwayFiles, known: Known): Problem[] {
  const missing = (key: string): boolean => !(key in english);
  const wants: { key: string; problem: (key: string) => Problem }[] = [];
  const want = (key: string, file: string) =>
    wants.push({
      key,
      problem: () => ({
        file,
        line: 1,
        column: 1,
        rule: 'C23',
        wrong: `content/ui/en.json has no "${key}"`,
        fix: 'write it.',
      }),
    });
  for (const { id, group } of known.kinds) {
    if (group !== 'never') want(`kind.${id}`, 'content/kinds.yaml');
  }
  for (const { id } of known.areas) want(`area.${id}`, 'content/areas.yaml');
  const problems = wants.filter(({ key }) => missing(key)).map(({ key, problem }) => problem(key));
  const rows = [
    ...pathways.axes.value.flatMap((axis, index) => [
      { keys: [`axis.${axis.id}`], path: [index] as PropertyKey[], source: pathways.axes.source },
      ...axis.options.map((option, at) => ({
        keys: [`axis.${axis.id}.${option.id}`, ...wordsOf(option)],
        path: [index, 'options', at] as PropertyKey[],
        source: pathways.axes.source,
      })),
      ...groupsNamed(axis).map(({ id, at }) => ({
        keys: [`axis.${axis.id}.group.${id}`],
        path: [index, 'groups', at] as PropertyKey[],
        source: pathways.axes.source,
      })),
    ]),
    ...pathways.tables.flatMap(({ value, source }) => [
      ...(['rows', 'overlays'] as const).flatMap((part) =>
        value[part].map((row, at) => ({
          keys: [...wordsOf(row), ...(row.duty === undefined ? [] : [`duty.${value.id}.${row.duty}`])],
          path: [part, at] as PropertyKey[],
          source,
        })),
      ),
      ...(value.always ? [{ keys: wordsOf({ ...value.always, say: [] }), path: ['always'], source }] : []),
      ...Object.entries(value.lists).map(([list, { items }]) => ({
        keys: [`list_of.${value.id}.${list}`, ...items.map((item) => `item.${value.id}.${item}`)],
        path: ['lists', list],
        source,
      })),
      ...inputWords(value, pathways.axes.value, missing).map((entry) => ({ ...entry, source })),
      { keys: [`desk.tab.${value.id}`, `desk_en.name.${value.id}`], path: ['id'] as PropertyKey[], source },
    ]),
  ];
  return [
    ...problems,
    ...rows.flatMap(({ keys, path, source }) =>
      keys
        .filter(missing)
        .map((key) => problemAt(source, path, 'C23', `content/ui/en.json has no "${key}"`, 'write it.')),
    ),
  ];
}

/**
 * What a table asks, what may be answered and what it decides. An answer that means the same everywhere ("y", "unsure") has its
 * words once, under `input.value`; the answer to a question of the finder has those of the finder.
 */
function inputWords(
  { id, inputs, decides, settings }: Table,
  axes: readonly Axis[],
  missing: (key: string) => boolean,
): { keys: string[]; path: PropertyKey[] }[] {
  return [
    ...Object.entries(inputs).map(([input, type]) => {
      const isOfFinder = typeof type === 'object' && 'answer' in type;
      const values = isOfFinder ? [] : (valuesOf(type, axes) ?? []);
      const own = values
        .filter((value) => missing(`input.value.${String(value)}`))
        .map((value) => `input.${id}.${input}.${String(value)}`);
      return { keys: [`input.${id}.${input}`, ...own], path: ['inputs', input] };
    }),
    ...Object.entries(decides).map(([name, values]) => ({
      keys: values.map((value) => `decides.${id}.${name}.${String(value)}`),
      path: ['decides', name],
    })),
    ...settings.map((setting, at) => ({ keys: [`setting.${setting}`], path: ['settings', at] })),
  ];
}

/** Groups that are called by a name of their own; one that is a single answer has the answer's words. */
function groupsNamed(axis: Axis): { id: string; at: number }[] {
  const { groups = [], many } = axis;
  return groups
    .map(({ id, within }, at) => ({ id, at, isNamed: many || choicesIn(axis, within).includes(`group.${id}`) }))
    .filter(({ isNamed }) => isNamed);
}

/** Keys of the lines that an answer or a row of a table brings. */
export function wordsOf(row: { must: string[]; never: string[]; say: string[] }): string[] {
  return (['must', 'never', 'say'] as const).flatMap((part) => row[part].map((id) => `${part}.${id}`));
}
