import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES } from './support.ts';

const file = new URL('../../content/languages.yaml', import.meta.url);
const { languages } = parse(readFileSync(file, 'utf8')) as {
  languages: { tag: string; dir: string; published: boolean }[];
};

/** Every language that has pages. */
export const PUBLISHED = languages.filter(({ published }) => published);

/** Those in which not every journey is made. */
export const OTHERS = PUBLISHED.map(({ tag }) => tag).filter((tag) => !LANGUAGES.some((known) => known === tag));
