import { hoursSaid } from '../page/page.ts';
import { drawField, type FieldWords } from '../place/field.ts';
import type { ServedIn } from './place.ts';

/**
 * Filters the list of services in place. Choices stay in the controls and nowhere else: no address, no storage, and a
 * reload or the back button starts afresh.
 */
const filters = document.getElementById('filters');
const cards = [...document.querySelectorAll<HTMLElement>('[data-facts]')];
/** Who helps where; unknown until somebody has been in the field for a place. */
let servedIn: ServedIn = () => new Set();

function fits(card: HTMLElement, wanted: string[], isOpenWanted: boolean, places: ReadonlySet<string>[]): boolean {
  const facts = card.dataset['facts'] ?? '';
  const isOpen = card.querySelector('[data-state="open"]') !== null;
  return (
    wanted.every((fact) => facts.includes(fact)) &&
    (!isOpenWanted || isOpen) &&
    places.every((served) => served.has(slugOf(card)))
  );
}

/** A service by the address of its page, the last part of it. */
function slugOf(card: HTMLElement): string {
  return card.querySelector('a')?.pathname.split('/').at(-2) ?? '';
}

function apply(root: HTMLElement): void {
  const controls = [...root.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-filter]')];
  const chosen = controls.filter((control) =>
    control instanceof HTMLSelectElement ? control.value !== '' : control.checked,
  );
  const isOpenWanted = chosen.some((control) => control.dataset['filter'] === 'open');
  const values = chosen.filter((control) => control.dataset['filter'] !== 'open').map((control) => control.value);
  // One letter is one of those that src/load/filter-facts.ts wrote into the cards; more are the id of a place.
  const wanted = values.filter((value) => value.length === 1);
  const places = values.filter((value) => value.length > 1).map(servedIn);
  for (const card of cards) card.hidden = !fits(card, wanted, isOpenWanted, places);
  for (const section of document.querySelectorAll<HTMLElement>('[data-group]')) {
    section.hidden = section.querySelector('[data-facts]:not([hidden])') === null;
  }
  showCount(root, cards.filter((card) => !card.hidden).length);
}

function showCount(root: HTMLElement, count: number): void {
  const place = document.getElementById('count');
  const none = document.getElementById('none');
  const forms = JSON.parse(root.dataset['forms'] ?? '{}') as Record<string, string>;
  const form = forms[new Intl.PluralRules(document.documentElement.lang).select(count)];
  if (place) place.textContent = (form ?? forms['other'] ?? '').replace('#', String(count));
  if (none) none.hidden = count > 0;
}

/** A postcode or a town instead of the choice of places. */
function drawPlace(root: HTMLElement): void {
  const words = JSON.parse(root.dataset['place'] ?? '{}') as FieldWords;
  const choice = root.querySelector<HTMLSelectElement>('[data-filter="a"]');
  const place = document.createElement('div');
  place.className = 'screen';
  root.before(place);
  if (choice)
    drawField(place, words, (field, status) =>
      import('./place.ts').then((rest) =>
        rest.openInList(field, status, choice, (served) => {
          servedIn = served;
        }),
      ),
    );
}

if (filters) {
  filters.hidden = false;
  drawPlace(filters);
  document.getElementById('jump')?.setAttribute('hidden', '');
  filters.addEventListener('change', () => {
    // Which are open is known a moment after the page is there.
    void hoursSaid.then(() => {
      apply(filters);
    });
  });
}
