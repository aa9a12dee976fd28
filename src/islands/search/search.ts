import { fill } from '../page/page-data.ts';
import { allowScripts } from './trusted-types.ts';
import { keepNothing, unsentForm } from './unsent-form.ts';

/** The parts of Pagefind's JavaScript API that are used; it is loaded from the site itself. */
interface Pagefind {
  options: (options: { bundlePath: string; baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}
interface Found {
  url: string;
  meta: Record<string, string | undefined>;
}

const BUNDLE = '/pagefind/';
const SHOWN = 12;

/**
 * Fetches the words of the search, and draws it.
 * @param strings those of the page.
 * @throws Error when they cannot be had.
 */
export async function fetchSearch(place: HTMLElement, strings: Record<string, string>): Promise<HTMLInputElement> {
  const response = await fetch(`/${document.documentElement.lang}/search.json`, { cache: 'no-store' });
  return openSearch(place, { ...strings, ...((await response.json()) as Record<string, string>) });
}

/**
 * Draws the search into `place`: one field, results as service cards. What is typed stays on the device: no form, no
 * address, no autofill (S6). Returns the field; who opened the search on purpose wants to be in it.
 */
export function openSearch(place: HTMLElement, strings: Record<string, string>): HTMLInputElement {
  const say = (key: string) => strings[`search.${key}`] ?? '';
  const form = unsentForm();
  const label = document.createElement('label');
  const field = document.createElement('input');
  const hint = document.createElement('p');
  const status = document.createElement('p');
  const list = document.createElement('ul');
  label.textContent = say('label');
  label.htmlFor = 'search-field';
  Object.assign(field, { type: 'search', id: 'search-field' });
  keepNothing(field);
  form.setAttribute('role', 'search');
  field.setAttribute('aria-describedby', 'search-hint');
  hint.id = 'search-hint';
  hint.className = 'soft';
  // What a call leaves behind is said before any number stands there (S30).
  hint.textContent = `${say('hint')} ${strings['service.call_trace'] ?? ''}`;
  status.setAttribute('role', 'status');
  list.className = 'plain';
  form.append(label, field, hint);
  place.replaceChildren(form, status, list);
  place.hidden = false;

  let engine: Promise<Pagefind> | undefined;
  let latest = 0;
  const run = async () => {
    const words = field.value.trim();
    const turn = ++latest;
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = say('loading');
    try {
      engine ??= load();
      const { results } = await (await engine).search(words);
      const found = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      if (turn !== latest) return;
      list.replaceChildren(...found.map(card));
      const form = new Intl.PluralRules(document.documentElement.lang).select(found.length);
      status.textContent =
        found.length === 0
          ? say('none')
          : fill(strings[`search.some_${form}`] ?? say('some_other'), { count: found.length });
    } catch {
      if (turn === latest) status.textContent = say('failed');
    }
  };
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), 120);
  });
  return field;
}

async function load(): Promise<Pagefind> {
  allowScripts();
  const address = `${BUNDLE}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ bundlePath: BUNDLE, baseUrl: '/', excerptLength: 0 });
  await pagefind.init();
  return pagefind;
}

/** A result as a service card, built from text only: nothing from the index is read as HTML (S18). */
function card({ url, meta }: Found): HTMLElement {
  const item = document.createElement('li');
  item.className = 'card';
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = new URL(url, location.origin).pathname;
  link.lang = 'en';
  link.dir = 'ltr';
  link.textContent = meta['title'] ?? '';
  heading.append(link);
  item.append(heading);
  if (meta['service'] !== undefined) item.dataset['service'] = meta['service'];
  if (meta['tel'] !== undefined && meta['number'] !== undefined) {
    const number = document.createElement('a');
    number.className = 'number ltr';
    number.dir = 'ltr';
    number.href = `tel:${meta['tel']}`;
    number.textContent = meta['number'];
    item.append(number);
  }
  if (meta['hours'] !== undefined) {
    const hours = document.createElement('p');
    hours.className = 'soft';
    hours.textContent = meta['hours'];
    item.append(hours);
  }
  return item;
}
