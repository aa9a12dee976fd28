import { londonTime } from '../../domain/london-time.ts';
import { search, type SearchResult } from '../../domain/search/search.ts';
import { sayFrom, type Say } from '../finder/say.ts';
import { dataFile } from '../page/data-file.ts';
import { pageData } from '../page/page-data.ts';
import { cardOf, type Drawing } from './card.ts';
import { drawField, type SearchField } from './field.ts';
import { fetchFirst, type FirstFiles } from './first-files.ts';
import { readySearcher, type Ready } from './searcher.ts';

/** How long nobody types before a screen reader is told what there is, in milliseconds: not at every letter. */
const PAUSE = 500;

/**
 * Fetches the words of the search, and draws it.
 * @param strings those of the page.
 * @returns the field: who opened the search on purpose wants to be in it.
 * @throws Error when they cannot be had.
 */
export async function fetchSearch(place: HTMLElement, strings: Record<string, string>): Promise<HTMLInputElement> {
  const { lang } = document.documentElement;
  const files = fetchFirst(lang);
  // Told where it is waited for; here the field itself may not come.
  files.catch(() => undefined);
  const all = { ...strings, ...(await dataFile<Record<string, string>>(`${lang}/search`)) };
  const drawn = drawField(place, sayFrom(all));
  answerIn(drawn, all, files);
  return drawn.field;
}

/**
 * Answers what is typed into the field with service cards. What is fetched does not depend on it (S7).
 * @param files what is already being fetched for it; fetched again when that fails.
 */
export function answerIn(
  { field, status, results }: SearchField,
  strings: Record<string, string>,
  files: Promise<FirstFiles>,
): void {
  const { lang } = document.documentElement;
  const say = sayFrom(strings);

  let first: Promise<FirstFiles> | undefined = files;
  let ready: Promise<Ready> | undefined;
  let have: Ready | undefined;
  // What somebody uses does not change under her hand when other languages come; the next letter asks anew.
  let isInUse = false;
  for (const use of ['click', 'focusin']) results.addEventListener(use, () => (isInUse = true));
  let timer = 0;
  const tell = (text: string, wait = PAUSE) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (status.textContent = text), wait);
  };
  const show = () => {
    const typed = field.value.trim();
    if (!have || typed === '') {
      results.replaceChildren();
      tell('', 0);
      return;
    }
    const page = pageData();
    const now = londonTime(new Date());
    const moment = { now, bankHolidays: new Set(page.bankHolidays) };
    const found = search(typed, have.searcher, now.date, moment);
    const drawing = {
      say: sayFrom({ ...strings, ...have.strings }),
      lang,
      moment,
      page,
      kinds: have.searcher.data.kinds,
      places: placesOf(found, have),
    };
    results.replaceChildren(...resultsOf(found, have, drawing), allWords(typed, have, drawing, tell));
    tell(countOf(found.services.length, lang, say));
  };
  const load = () => {
    ready ??= readySearcher(lang, first ?? fetchFirst(lang), (all) => {
      have = all;
      if (!isInUse) show();
    });
    first = undefined;
    ready.then(
      (own) => {
        have ??= own;
        show();
      },
      () => {
        ready = undefined;
        tell(say('search.failed'), 0);
      },
    );
  };
  field.addEventListener('focus', load);
  field.addEventListener('input', () => {
    isInUse = false;
    if (have) show();
    else {
      tell(say('search.loading'), 0);
      load();
    }
  });
  load();
}

function countOf(count: number, lang: string, say: Say): string {
  if (count === 0) return say('search.none');
  const form = new Intl.PluralRules(lang).select(count);
  return say(`search.some_${form}`, { count }) || say('search.some_other', { count });
}

/** What the place that was understood is called on the page. */
function placesOf({ understood: { place } }: SearchResult, { areas, elsewhere }: Ready): string[] {
  if (place === undefined) return [];
  return place.length === 0 ? [elsewhere] : place.flatMap((id) => areas[id] ?? []);
}

/** What was understood, the cards, or what stands in their place. */
function resultsOf(
  { services, instead, understood }: SearchResult,
  { services: known }: Ready,
  drawing: Drawing,
): HTMLElement[] {
  const { say, places } = drawing;
  const what = [...new Set([...understood.intents.map(({ label }) => say(label)), ...places])].filter(
    (each) => each !== '',
  );
  const list = document.createElement('ul');
  list.className = 'plain';
  const shown = services.length > 0 ? services : instead.map((id) => ({ id, because: [] }));
  list.append(
    ...shown.flatMap(({ id, because }) => {
      const service = known.get(id);
      return service ? [cardOf(service, because, drawing)] : [];
    }),
  );
  return [
    ...(what.length > 0 ? [paragraph(say('search.understood', { what: what.join(' · ') }))] : []),
    ...understood.only.map((each) => paragraph(say(`search.only_${each}`))),
    ...understood.notOnly.map((each) => paragraph(say(`search.none_${each}`))),
    ...(services.length === 0 ? [paragraph(say('search.other_words'))] : []),
    list,
  ];
}

/** The way to look for words on every page, which tells the server more, and says so before it is taken. */
function allWords(
  typed: string,
  { services }: Ready,
  drawing: Drawing,
  tell: (text: string, wait?: number) => void,
): HTMLElement {
  const { say, lang } = drawing;
  const part = document.createElement('div');
  const press = document.createElement('button');
  press.type = 'button';
  press.textContent = say('search.all_words');
  press.addEventListener('click', () => {
    tell(say('search.loading'), 0);
    void import('./all-words.ts')
      .then(({ searchAllWords }) => searchAllWords(typed))
      .then(
        (ids) => {
          const list = document.createElement('ul');
          list.className = 'plain';
          const found = ids.flatMap((id) => services.get(id) ?? []);
          list.append(...found.map((service) => cardOf(service, [], drawing)));
          part.replaceChildren(list);
          tell(countOf(found.length, lang, say), 0);
        },
        () => {
          tell(say('search.failed'), 0);
        },
      );
  });
  part.append(press, paragraph(say('search.all_words_note')));
  return part;
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { className: 'soft', textContent: text });
}
