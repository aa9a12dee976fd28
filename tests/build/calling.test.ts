// What is said before somebody rings: what a call leaves behind, on every page; and "I do not speak English: how do I ring?", in each language.
import { describe, expect, it } from 'vitest';
import { usableChannels } from '../../src/domain/contact.ts';
import { numberIn } from '../../src/i18n/phone.ts';
import { directory, languages, PAGES, tagsOf, textOf, TODAY, type Page } from './support.ts';

const SENTENCES = ['interpreter', 'language', 'woman', 'another', 'alone', 'no_ring_back', 'police'];
const EMERGENCY = '999';
/** What a call leaves behind, as it is said: of any call, in easy words, and of one that the provider keeps off the bill. */
const TRACES = ['service.call_trace', 'easy.call_trace', 'service.off_bill'];
/** 999 and the ways to it without a voice. Whoever is in danger now reads nothing first. */
const emergencyIds = [directory.emergency.ring, ...directory.emergency.others];
const emergencyNumbers = new Set(
  directory.services
    .filter(({ id }) => emergencyIds.includes(id))
    .flatMap(({ channels }) => channels.flatMap(({ number }) => number ?? [])),
);

function pageIn(tag: string): Page {
  const found = PAGES.find(({ path }) => path === `/${tag}/calls/`);
  if (!found) throw new Error(`there is no page /${tag}/calls/`);
  return found;
}

const mainOf = ({ html }: Page) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const string = (tag: string, key: string) => directory.strings[tag]?.[key] ?? `${key} is missing`;
/** Sentences as they stand on the page: all words of an entry of the list. */
const entriesOf = (page: Page) =>
  [...mainOf(page).matchAll(/<li class="card"[^>]*>\s*<p>\s*<strong lang="en" dir="ltr">[^]*?<\/li>/g)].map(([entry]) =>
    textOf(entry),
  );
/** The services whose cards stand on the page, in order. */
const cardsOf = (page: Page) => tagsOf(mainOf(page)).flatMap(({ attributes }) => attributes['data-service'] ?? []);

/** The markup of a page from the beginning of its own part to the first number there that rings; undefined where none does. */
function beforeFirstNumber(page: Page): string | undefined {
  const main = mainOf(page);
  const first = tagsOf(main).find(({ attributes: { href = '' } }) => {
    const number = href.startsWith('tel:') ? numberIn(href) : undefined;
    return number !== undefined && !emergencyNumbers.has(number);
  });
  return first && main.slice(0, first.at);
}

describe('a number to ring', () => {
  it('stands after what the call leaves behind, on every page that has one (S30, T7)', () => {
    const withNumbers = PAGES.flatMap((page) => {
      const before = beforeFirstNumber(page);
      return before === undefined ? [] : [{ page, before: textOf(before) }];
    });
    expect(withNumbers.length).toBeGreaterThan(300 * languages.length);
    // English besides where numbers may stand in English: on pages for professionals, and on the first page and the missing one, which are for
    // readers of every language. That it is marked as English: language-of-words.test.ts.
    const said = ({ lang, path }: Page) =>
      (lang === '' || path.startsWith(`/${lang}/work/`) ? [lang, 'en'] : [lang]).flatMap((tag) =>
        TRACES.flatMap((key) => directory.strings[tag]?.[key] ?? []).map(textOf),
      );
    const unsaid = withNumbers.filter(({ page, before }) => !said(page).some((trace) => before.includes(trace)));
    expect(unsaid.map(({ page }) => page.path)).toEqual([]);
  });
});

describe.each(languages)('ringing without English, in $tag', ({ tag, askFor }) => {
  const page = pageIn(tag);

  it('has each sentence in English, how it sounds and what it means, and the language once for each that may be spoken', () => {
    const wanted = SENTENCES.flatMap((id) =>
      (id === 'language' && askFor.length > 0 ? askFor : [{ english: '…', sounds: '…', own: '…' }]).map((asked) => {
        const said = (key: string, lang: string, name: string) =>
          string(lang, `calling.${key}.${id}`).replace('{{language}}', name);
        const english = said('say', 'en', asked.english);
        return tag === 'en'
          ? english
          : [english, said('sounds', tag, asked.sounds), said('say', tag, asked.own)].join(' ');
      }),
    );
    expect(entriesOf(page)).toEqual(wanted);
  });

  it('names 999 first, after what a call leaves behind', () => {
    const main = mainOf(page);
    expect(/href="tel:([^"]*)"/.exec(main)?.[1]).toBe(EMERGENCY);
    const before = textOf(main.slice(0, main.indexOf('href="tel:')));
    expect(before).toContain(textOf(string(tag, 'service.call_trace')));
  });

  it('names the lines here whose records say that they have interpreters, and those that speak the language', () => {
    const [spoken] = tag.split('-');
    const lines = directory.services.flatMap(({ id, areas, helps, ...service }) => {
      const line = usableChannels(service, directory.kinds, TODAY).find(({ kind }) => kind === 'phone');
      const isHere = areas.some((area) =>
        [
          'uk',
          'england',
          'england_wales',
          'birmingham',
          'sandwell',
          'worcestershire',
          'west_midlands_county',
          'west_midlands_region',
        ].includes(area),
      );
      return line && isHere && helps.audience.includes('V') ? [{ id, line }] : [];
    });
    const withInterpreter = lines.filter(({ line }) => line.interpreter === 'yes').map(({ id }) => id);
    const speaking = lines
      .filter(({ line }) => tag !== 'en' && line.languages.includes(spoken ?? ''))
      .map(({ id }) => id);
    expect(withInterpreter.length).toBeGreaterThan(0);
    expect(cardsOf(page).slice(1)).toEqual([...withInterpreter, ...speaking]);
    expect(textOf(mainOf(page)).includes(textOf(string(tag, 'calling.speak_it')))).toBe(speaking.length > 0);
  });

  it('is one tap from the start page', () => {
    const start = PAGES.find(({ path }) => path === `/${tag}/`)?.html ?? '';
    expect(tagsOf(start).some(({ attributes }) => attributes['href'] === page.path)).toBe(true);
  });
});
