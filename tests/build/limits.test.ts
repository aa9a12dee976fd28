// What the site cannot do is said on its page, in every language (safety.md, sections 2 and 4).
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
  T8: 'beside each number of a service, with source and day: services.test.ts; on every page, the oldest day: page.test.ts (S28)',
  T9: 'on the page about the data, to those who can check it: tree.test.ts',
  T10: 'guide',
  T11: 'page',
  T12: 'guide',
  T13: 'guide',
  T14: 'guide',
  T15: 'the model asks for no sentence',
  T16: 'guide',
};
/**
 * What "Leave this page" cannot do (safety.md, section 4, "Honest limits"), and the English sentences that say it. The guide names them
 * under a line of the model, so each language has its own in the same place; whoever writes one anew writes it here too.
 */
const LEAVING: Record<string, readonly [line: string, ...sentences: string[]]> = {
  'history stays': ['T1', 'It does not delete your history.'],
  'the address bar shows our name until the other page answers': [
    'T1',
    'Until that page answers, the address at the top still shows our name.',
  ],
  'a reload until then shows our page': ['T1', 'If you load the page again before then, ours comes back.'],
  'nobody tried it on a phone': ['T1', 'So far we have tried this on computers only, not on phones.'],
  'without script it is a link': [
    'T1',
    'If your browser runs no script, "Leave this page" is an ordinary link.',
    'The page you left is then one press of Back away.',
  ],
  'Firefox lists every page': ['T2', 'In Firefox each page you open stays in that list.'],
  'the address is suggested': [
    'T2',
    'When someone types the first letters of our name, the browser may offer our address.',
  ],
  'the search engine remembers': [
    'T2',
    'If you found us by searching, the search engine (such as Google) remembers that.',
  ],
  'another tab stays': ['T2', 'If you open our pages in another tab, that tab stays open.'],
  // Links there leave entries, as professionals expect (section 4, point 2).
  'Back shows earlier pages for professionals': [
    'T2',
    'In our pages "For work", Back can show earlier pages of ours after you leave.',
  ],
  'other devices show it': [
    'T3',
    'If you share an account with someone, your other devices may show what you open here.',
  ],
  'the Wi-Fi sees our name': ['T4', 'Whoever runs the Wi-Fi can see the name of this site.'],
  'a phone that is watched': ['T5', 'If someone knows where you are or what you wrote, this phone may be watched.'],
  'the list of calls': ['T7', "A call stays in this phone's list of calls and may be on the bill."],
  'a picture of the page': ['T16', 'When you switch to another app, the phone may keep a picture of this page.'],
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

  it.each(Object.keys(LEAVING))('says what leaving cannot do: %s', (limit) => {
    const [line = '', ...sentences] = LEAVING[limit] ?? [];
    // On the page in every language: the test above. As many sentences in each: src/load/rules/said.ts.
    expect(saysOf('en')[line]).toEqual(expect.arrayContaining(sentences));
  });

  it('quotes the pages for professionals by what the way to them is called, in every language', () => {
    const [line, english = ''] = LEAVING['Back shows earlier pages for professionals'] ?? [''];
    const index = saysOf('en')[line]?.indexOf(english) ?? -1;
    const silent = TAGS.filter(
      (lang) => !saysOf(lang)[line]?.[index]?.includes(directory.strings[lang]?.['nav.work'] ?? '?'),
    );
    expect(silent).toEqual([]);
  });

  it('says each line in words of its own language, sentence by sentence', () => {
    const same = inGuide.flatMap((line) =>
      (saysOf('en')[line] ?? []).filter(
        (_english, index) => new Set(TAGS.map((lang) => saysOf(lang)[line]?.[index])).size < TAGS.length,
      ),
    );
    expect(same).toEqual([]);
  });

  it.each(TAGS)('says what the address of this site is, from left to right, in %s (T11)', (lang) => {
    const { host } = new URL(site.address);
    expect(pageAt(`/${lang}/using-this-site/`)?.html).toContain(`<bdi dir="ltr">${host}</bdi>`);
    expect(mainOf(lang)).toContain(`${textOf(directory.strings[lang]?.['safety.real'] ?? '?')} ${host}`);
  });
});
