// What the site cannot do is said on its page, in every language (safety.md, section 2).
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { directory, languages, pageAt, textOf } from './support.ts';

/**
 * The threat model, line by line, and where its last column is said. "guide": sentences of content/guides/safety, which names
 * them under "says:". Whoever changes the guide sees them there; whoever adds a line to the model adds it here.
 */
const SAID: Record<string, string> = {
  T1: 'guide',
  T2: 'guide',
  T3: 'guide',
  T4: 'guide',
  T5: 'guide',
  T6: 'with T2: what is on the disk is what the browser lists',
  T7: 'guide',
  T8: 'beside each number, with source and day: services.test.ts (S28)',
  T9: 'to those who can check it, in .well-known/files.txt: tree.test.ts',
  T10: 'guide',
  T11: 'page',
  T12: 'guide',
  T13: 'guide',
  T14: 'guide',
  T15: 'the model asks for no sentence',
  T16: 'guide',
};
const inGuide = Object.keys(SAID).filter((line) => SAID[line] === 'guide');
const TAGS = languages.map(({ tag }) => tag);
const mainOf = (lang: string) =>
  textOf(/<main[^]*<\/main>/.exec(pageAt(`/${lang}/using-this-site/`)?.html ?? '')?.[0] ?? '');
const saysOf = (lang: string) =>
  directory.guides.find((guide) => guide.id === 'safety' && guide.lang === lang)?.says ?? {};

describe('the page about using this site', () => {
  it('is held against all sixteen lines of the threat model', () => {
    expect(Object.keys(SAID)).toEqual(Array.from({ length: 16 }, (_, index) => `T${index + 1}`));
  });

  it.each(TAGS)('says each line that the guide must say, in %s', (lang) => {
    expect(Object.keys(saysOf(lang))).toEqual(inGuide);
    const text = mainOf(lang);
    const silent = Object.entries(saysOf(lang)).filter(([, sentences]) =>
      // Typed quotes and the like are as they stand; only the marks of bold letters go.
      sentences.some((sentence) => !text.includes(textOf(sentence))),
    );
    expect(silent).toEqual([]);
  });

  it('says each line in words of its own language', () => {
    for (const line of inGuide)
      expect(new Set(TAGS.map((lang) => saysOf(lang)[line]?.join(' '))).size, line).toBe(TAGS.length);
  });

  it.each(TAGS)('says what the address of this site is, from left to right, in %s (T11)', (lang) => {
    const { host } = new URL(site.address);
    expect(pageAt(`/${lang}/using-this-site/`)?.html).toContain(`<bdi dir="ltr">${host}</bdi>`);
    expect(mainOf(lang)).toContain(`${textOf(directory.strings[lang]?.['safety.real'] ?? '?')} ${host}`);
  });
});
