// What no page has: pictures that hurt, alarms, clocks that run out, anything that plays (A11, A14, A16). Words are held in
// content/writing/ (C38).
import { describe, expect, it } from 'vitest';
import { FILES, PAGES, read, type Page } from './support.ts';

const having = (holds: (page: Page) => boolean) => PAGES.filter(holds).map(({ file }) => file);
/** The page without what is code or style in it. */
const markup = ({ html }: Page) => html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');

describe('a page', () => {
  it('shows no photograph and plays nothing: its pictures are lines drawn into it', () => {
    const playing = /<(img|picture|video|audio|embed|object|iframe|canvas|marquee)\b/;
    expect(having((page) => playing.test(markup(page)))).toEqual([]);
    expect(FILES.filter((file) => /\.(jpe?g|webp|avif|gif|mp4|webm|mp3|ogg|wav)$/i.test(file))).toEqual([]);
  });

  it('has no time limit: it neither renews itself nor goes anywhere by itself', () => {
    const renewing = ({ html }: Page) => /<meta\b[^>]*http-equiv="?refresh/i.test(html);
    expect(having(renewing)).toEqual([]);
  });

  it('takes no key for itself and puts nothing before or after its place in the order of reading', () => {
    const jumping = /<[a-z][^>]*\s(accesskey|autofocus|tabindex="?[1-9])/;
    expect(having((page) => jumping.test(markup(page)))).toEqual([]);
  });

  it('does as it is asked, and never asks whether somebody is sure', () => {
    const code = FILES.filter((file) => /^_astro\/.*\.js$/.test(file)).map((file) => read(file));
    expect(code.length).toBeGreaterThan(5);
    // "alert" is the role of a line that is read out; as a function it stops everything.
    expect(code.filter((text) => /\b(confirm|alert|prompt)\(|beforeunload|\.showModal\(/.test(text))).toEqual([]);
  });
});
