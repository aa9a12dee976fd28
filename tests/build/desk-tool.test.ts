// The form of each decision table as it is built: every input is asked, and the browser gets the very conditions of the table.
import { describe, expect, it } from 'vitest';
import { chances, oneOf } from '../../scripts/fuzz/chances.ts';
import { valuesOf } from '../../src/domain/pathway/inputs.ts';
import { samplesFor } from '../../src/domain/pathway/input-space.ts';
import { readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import { tableIn, type DeskData } from '../../src/islands/desk/desk-data.ts';
import type { Table } from '../../src/schema/pathway.ts';
import { directory, PAGES, tagsOf, textOf, type Page, type Tag, workLanguages } from './support.ts';

const { tables, settings, axes } = directory.pathways;
const english = directory.strings['en'] ?? {};
const each = tables.flatMap((table) =>
  workLanguages.map(({ tag }) => [`${table.id} in ${tag}`, table, pageOf(tag, table)] as const),
);

function pageOf(lang: string, table: Table): Page {
  const found = PAGES.find((page) => page.lang === lang && page.html.includes(`data-table="${table.id}"`));
  if (!found) throw new Error(`no page of ${table.id} in ${lang}`);
  return found;
}

function dataOf({ html }: Page): DeskData {
  const block = /<script type="application\/json" id="desk-data">([^]*?)<\/script>/.exec(html)?.[1];
  return JSON.parse(block ?? '') as DeskData;
}

/** The question about an input, with its words and controls. */
function questionOf({ html }: Page, input: string): { text: string; controls: Tag[] } {
  const part = new RegExp(`<(fieldset|div)\\b[^>]*data-input="${input}"[^]*?</\\1>`).exec(html)?.[0] ?? '';
  return { text: textOf(part), controls: tagsOf(part).filter(({ name }) => name === 'input') };
}

/** Answers that say that something is not known, or no answer at all. */
const NOT_KNOWN = ['"unsure"', '"not_sure"', '"skip"', ''];

describe.each(each)('the form of %s', (_name, table, page) => {
  it('asks for every input once, in words, with every answer and one that says "not known", unless other answers tell it', () => {
    const asked = tagsOf(page.html).flatMap(({ attributes }) => attributes['data-input'] ?? []);
    const { told = {} } = directory.desk.tables[table.id] ?? {};
    expect([...asked, ...Object.keys(told)].sort()).toEqual(Object.keys(table.inputs).sort());
    expect(dataOf(page).told).toEqual(told);
    for (const [input, type] of Object.entries(table.inputs).filter(([name]) => !(name in told))) {
      const { text, controls } = questionOf(page, input);
      expect(text).toContain(english[`input.${table.id}.${input}`]);
      const values = valuesOf(type, axes);
      const given = controls.map(({ attributes }) => attributes['value']);
      if (values === undefined) {
        expect(controls.map(({ attributes }) => attributes['inputmode'])).toEqual(['numeric']);
        continue;
      }
      expect(given).toEqual(expect.arrayContaining(values.map((value) => JSON.stringify(value))));
      expect(given.filter((value) => NOT_KNOWN.includes(value ?? '?'))).toHaveLength(1);
      expect(text).toMatch(/Not (known|sure)/);
    }
  });

  it('comes with nothing answered, but that who reads it is at work and wants every area', () => {
    const given = tagsOf(page.html).filter(({ name, attributes }) => name === 'input' && 'checked' in attributes);
    const atWork = Object.entries(table.inputs).filter(([, type]) => type === 'professional');
    const values = given.map(({ attributes }) => attributes['value']);
    expect(values.filter((value) => value !== '')).toEqual(atWork.map(() => 'true'));
  });

  it('takes the conditions of the table as they are, and its limits', () => {
    const data = dataOf(page);
    const own = tableIn(data);
    const conditions = ({ id, when, anyOf, unless, after, otherwise, duty, decides }: Table['rows'][number]) => ({
      id,
      when,
      anyOf,
      unless,
      after,
      otherwise,
      duty,
      decides,
    });
    expect(own.rows.map(conditions)).toEqual(table.rows.map(conditions));
    expect(own.overlays.map(conditions)).toEqual(table.overlays.map(conditions));
    expect([own.hit, own.inputs]).toEqual([table.hit, table.inputs]);
    for (const setting of data.settings) expect(settings).toContainEqual(setting);
    const chance = chances(42);
    const samples = samplesFor([...table.rows, ...table.overlays], table, { axes, settings });
    for (let round = 0; round < 50; round++) {
      const inputs: Inputs = Object.fromEntries(
        samples.flatMap(([input, values]) => (chance(3) > 0 ? [[input, oneOf(values, chance)]] : [])),
      );
      const [here, there] = [readTable(own, inputs, data.settings), readTable(table, inputs, settings)];
      expect(here.decided).toEqual(there.decided);
      expect(here.rows.map(({ row }) => row)).toEqual(there.rows.map(({ row }) => row));
    }
  });

  it('has a few words for all that may be decided', () => {
    const { results } = dataOf(page);
    const decided = table.rows.flatMap(({ duty, decides }) => [
      ...(duty === undefined ? [] : [['duty', duty] as const]),
      ...Object.entries(decides),
    ]);
    const untold = decided.filter(([name, value]) => (results[name]?.[String(value)] ?? '') === '');
    expect(untold).toEqual([]);
  });

  it('stands below what must be known before, each with the rules that it rests on', () => {
    for (const [note, rules] of Object.entries(directory.desk.tables[table.id]?.notes ?? {})) {
      const part = new RegExp(`<li\\b[^>]*data-note="${note}"[^]*?</li>`).exec(page.html)?.[0] ?? '';
      expect(textOf(part)).toContain(english[`desk_en.note.${table.id}.${note}`]);
      const links = tagsOf(part).flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(links).toEqual(rules.map((rule) => `#${rule}`));
    }
  });
});
