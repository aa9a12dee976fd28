import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordTranslations, translationsOf } from '../../scripts/keep/translations.ts';
import { outwardOf } from '../../src/domain/place/walk-in.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import { ROOT } from '../../src/load/settings.ts';
import { apart, fieldsOf, type Field } from '../content/payloads.ts';

/** A text that was put into a field. */
export interface Placed {
  field: Field;
  payload: string;
}

/** Fields that name another place in the content: they hold no words. */
const A_NAME = /^slug$|(^|\.)(id|source)$/;
/** Of strings and search words one in so many: a language must still be a language. */
const ONE_IN = 12;
/** How often what was refused is taken out before it is given up: one problem may hide another. */
const ROUNDS = 12;
/** The languages whose words are attacked, besides English: one from right to left, one from left to right. */
const TRANSLATED = ['ur', 'pl'];

const { taken } = JSON.parse(readFileSync(join(ROOT, 'tests', 'fixtures', 'payloads-taken.json'), 'utf8')) as {
  taken: { fields: string[]; payloads: string[] }[];
};

/** Every text that some field takes. */
export const TAKEN: readonly string[] = [...new Set(taken.flatMap(({ payloads }) => payloads))];

/** The texts that fields of this name take, in the small content of tests/content, whatever the service and the language. */
function takenBy({ file, name }: Field): readonly string[] {
  const kind = kindOf(file);
  // Strings and search words have hundreds of names, and what one takes its neighbours take.
  const known = taken.filter(({ fields }) =>
    fields.some((each) => {
      const [of = '', ...names] = each.split(' ');
      return kindOf(of) === kind && (ONE_OF_MANY.test(kind) || names.join(' ') === name);
    }),
  );
  return [...new Set(known.flatMap(({ payloads }) => payloads))];
}

const ONE_OF_MANY = /^(ui|vocabulary)\//;

/** "services/x/pl.md" holds what "services/y/ur.md" holds: words that were made from English. */
function kindOf(file: string): string {
  return file.replace(/^services\/[^/]+\//, 'services/').replace(/\b(?!en\.)[a-z]{2}\.(md|json|yaml)$/, 'ur.$1');
}

/**
 * Copies content and puts a text that a field takes into each field of a service, into its words in English and two other languages, and into some of
 * the strings and search words of those; what the loader refuses there, because of other rules, is taken out again.
 * @returns what stayed.
 */
export function attackedContent(from: string, to: string, today: string): Placed[] {
  cpSync(from, to, { recursive: true });
  const read = (file: string) => readFileSync(join(to, file), 'utf8');
  // Signed blocks and easy read name some services, and what is confidential has rules of its own: those keep their words.
  const easy = readdirSync(join(to, 'easy'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.yaml$/.test(name),
  );
  // By the name of wmp-clares-law it is known that "called Request for Support" names nobody (C37).
  const named = ['wmp-clares-law', read('emergency.yaml'), ...easy.map((name) => read(join('easy', name)))].join('\n');
  const services = readdirSync(join(to, 'services')).filter(
    (id) => !named.includes(id) && !read(`services/${id}/service.yaml`).includes('confidential: true'),
  );
  const files = [
    ...services.flatMap((id) =>
      ['service.yaml', 'en.md', ...TRANSLATED.map((lang) => `${lang}.md`)].map((name) => `services/${id}/${name}`),
    ),
    ...TRANSLATED.flatMap((lang) => [`ui/${lang}.json`, `vocabulary/${lang}.yaml`]),
  ].filter((file) => existsSync(join(to, file)));
  const whole = new Map(
    files.map((file) => [file, file.startsWith('services/') ? read(file) : apart(file, read(file))]),
  );
  const fields = files.flatMap((file) => {
    const text = whole.get(file) ?? '';
    // Lines of a body are headings, lists and links too, and by the postcode of an address it is on the map: what each is made of may not
    // change here.
    const words = fieldsOf(file, text).filter(
      ({ name, from: start, to: end }) =>
        name !== 'body' && !A_NAME.test(name) && outwardOf([text.slice(start, end)]) === undefined,
    );
    // A lead is never published: the same text in another field would make it seem to be.
    if (text.includes('state: lead')) return words.filter(({ name }) => !name.startsWith('channels.'));
    return ONE_OF_MANY.test(file) ? words.filter((_, at) => at % ONE_IN === 0) : words;
  });
  let placed = fields.flatMap((field, at): Placed[] => {
    const texts = takenBy(field);
    const payload = texts[at % texts.length];
    return payload === undefined ? [] : [{ field, payload }];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = write(placed, whole, to);
    const problems = problemsOf(to, today);
    if (problems.length === 0) {
      // What English says now is what the translations were made from: their pages keep their form.
      for (const lang of languagesOf(to)) recordTranslations(to, translationsOf(to, lang), lang, ['all']);
      return placed;
    }
    const refused = new Set(problems.map(({ file, line }) => `${file}:${String(line)}`));
    const bad = placed.filter((each) => refused.has(`content/${each.field.file}:${String(lines.get(each))}`));
    // Where no line is one of ours, all that belongs together is left alone.
    const others = new Set(problems.map(({ file }) => groupOf(file.replace(/^content\//, ''))));
    const out = new Set(bad.length > 0 ? bad : placed.filter(({ field }) => others.has(groupOf(field.file))));
    placed = placed.filter((each) => !out.has(each));
  }
  throw new Error('the texts that are taken cannot be put into content so that it can be built');
}

/** The files of a service belong together; any other stands alone. */
function groupOf(file: string): string {
  return file.replace(/^(services\/[^/]+)\/.+$/, '$1');
}

function languagesOf(content: string): string[] {
  return readdirSync(join(content, 'ui')).flatMap((name) => /^(?!en\.|made-from)(.+)\.json$/.exec(name)?.[1] ?? []);
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
