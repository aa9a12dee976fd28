import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../src/load/fingerprint.ts';
import { languageSchema } from '../../src/schema/language.ts';
import { parse } from 'yaml';

/** What comes from the Unicode tables, and is held by the digest of content/languages.yaml (C42). */
interface Named {
  tag: string;
  name: string;
  dir: 'ltr' | 'rtl';
}

/**
 * Adds a language to content/languages.yaml, without pages as yet, and an empty file of strings for it.
 * @param tag BCP 47, "hi" or "zh-Hans".
 * @returns what was done and what comes next, for people.
 * @throws Error for a tag that is no language or is there already; then nothing is written.
 */
export function newLanguage(content: string, tag: string): string {
  const named = nameOf(tag);
  const path = join(content, 'languages.yaml');
  const text = readFileSync(path, 'utf8');
  const { languages } = parse(text) as { languages: Named[] };
  if (languages.some((language) => language.tag === tag)) throw new Error(`"${tag}" is in content/languages.yaml.`);
  const reason = 'every fact is in the language; longer words follow, the lines that most people need first';
  const record = `  - { tag: ${tag}, name: ${named.name}, dir: ${named.dir}, font: system, review: none, fallback: { to: en, reason: "${reason}" }, published: false }\n`;
  const all = [...languages, named].map((language) => ({ tag: language.tag, name: language.name, dir: language.dir }));
  const before = /^digest:.*$/m.exec(text);
  if (!before) throw new Error('content/languages.yaml has no line "digest:".');
  const changed = text.slice(0, before.index) + record + text.slice(before.index);
  writeFileSync(path, changed.replace(before[0], `digest: "${fingerprint(all)}"`));
  writeFileSync(join(content, 'ui', `${tag}.json`), '{}\n');
  return [
    `${named.name} (${tag}) is prepared, without pages as yet.`,
    '',
    `1. npm run workbook -- give ${tag}     writes the words for a translator; npm run workbook -- take waymark-${tag}.xlf --by "role" brings them back.`,
    `2. content/glossary/${tag}.yaml        one word for each term of content/terms.yaml, and why: see ur.yaml.`,
    `3. content/writing/${tag}.yaml         what its words are held to: see ur.yaml.`,
    `4. content/telling-words.yaml          a line "${tag}:", words that would give the site away.`,
    `5. content/vocabulary/${tag}.yaml      how people say it when they search, when somebody can write it: see ur.yaml.`,
    `6. src/site.ts                         where "Leave this page" goes for its readers.`,
    `7. content/languages.yaml              askFor, interpreterLine, then published: true. npm run check says what is still missing.`,
  ].join('\n');
}

function nameOf(tag: string): Named {
  const isTag = languageSchema.shape.tag.safeParse(tag).success;
  const name = isTag ? new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) : undefined;
  if (name === undefined) throw new Error(`"${tag}" is not the tag of a language: write "hi", "ckb" or "zh-Hans".`);
  // TypeScript does not know this newer part of Intl yet.
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo: () => { direction: Named['dir'] } };
  const dir = locale.getTextInfo().direction;
  return { tag, name, dir };
}
