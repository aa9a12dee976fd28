import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory } from '../../src/load/directory.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { ROOT } from '../../src/load/settings.ts';
import { fieldsOf, type Field } from '../content/payloads.ts';

/** A text that was put into a field. */
export interface Placed {
  field: Field;
  payload: string;
}

/** Fields whose words are drawn into pages, cards and lists, and what people type is compared with. */
const SHOWN = /^(alsoKnownAs|label|sources\.name|channels\.send|website\.name)$/;
/** How often what was refused is taken out before it is given up: one problem may hide another. */
const ROUNDS = 12;

const { taken } = JSON.parse(readFileSync(join(ROOT, 'tests', 'fixtures', 'payloads-taken.json'), 'utf8')) as {
  taken: { payloads: string[] }[];
};

/** Every text that some field takes. */
export const TAKEN: readonly string[] = [...new Set(taken.flatMap(({ payloads }) => payloads))];

/**
 * Copies content and puts a text that some field takes into each of its fields that people are shown, one after the other; what the loader refuses
 * there, because of other rules, is taken out again.
 * @returns what stayed.
 */
export function attackedContent(from: string, to: string, today: string): Placed[] {
  cpSync(from, to, { recursive: true });
  const read = (file: string) => readFileSync(join(to, file), 'utf8');
  // Signed blocks and easy read name some services, and what is confidential has rules of its own: those keep their words.
  const easy = readdirSync(join(to, 'easy'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.yaml$/.test(name),
  );
  const named = [read('emergency.yaml'), ...easy.map((name) => read(join('easy', name)))].join('\n');
  const services = readdirSync(join(to, 'services'))
    .filter((id) => !named.includes(id))
    .map((id) => `services/${id}/service.yaml`)
    .filter((file) => !read(file).includes('confidential: true'));
  const files = services;
  const whole = new Map(files.map((file) => [file, read(file)]));
  const fields = files.flatMap((file) => fieldsOf(file, whole.get(file) ?? '')).filter(({ name }) => SHOWN.test(name));
  let placed = fields.map((field, at): Placed => ({ field, payload: TAKEN[at % TAKEN.length] ?? '' }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = write(placed, whole, to);
    const problems = problemsOf(to, today);
    if (problems.length === 0) return placed;
    const refused = new Set(problems.map(({ file, line }) => `${file}:${String(line)}`));
    const bad = placed.filter((each) => refused.has(`content/${each.field.file}:${String(lines.get(each))}`));
    // Where no line is one of ours, the whole file is left alone.
    const others = new Set(
      problems.map(({ file }) => file.replace(/^content\//, '').replace(/[^/]+\.md$/, 'service.yaml')),
    );
    const out = new Set(bad.length > 0 ? bad : placed.filter(({ field }) => others.has(field.file)));
    placed = placed.filter((each) => !out.has(each));
  }
  throw new Error('the texts that are taken cannot be put into content so that it can be built');
}

/** @returns the line of each text. */
function write(placed: readonly Placed[], whole: ReadonlyMap<string, string>, to: string): Map<Placed, number> {
  const lines = new Map<Placed, number>();
  for (const [file, text] of whole) {
    let written = '';
    let at = 0;
    for (const each of placed.filter(({ field }) => field.file === file)) {
      written += text.slice(at, each.field.from);
      lines.set(each, written.split('\n').length);
      written += JSON.stringify(each.payload);
      at = each.field.to;
    }
    writeFileSync(join(to, file), written + text.slice(at));
  }
  return lines;
}

function problemsOf(content: string, today: string): readonly Problem[] {
  try {
    loadDirectory(content, today);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
