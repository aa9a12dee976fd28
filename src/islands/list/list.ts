import { hoursSaid } from '../page/page.ts';

/**
 * Filters the list of services in place. Choices stay in the controls and nowhere else: no address, no storage, and a
 * reload or the back button starts afresh.
 */
const filters = document.getElementById('filters');
const cards = [...document.querySelectorAll<HTMLElement>('[data-facts]')];

function fits(card: HTMLElement, wanted: string[], isOpenWanted: boolean): boolean {
  const facts = card.dataset['facts'] ?? '';
  const isOpen = card.querySelector('[data-state="open"]') !== null;
  return wanted.every((fact) => facts.includes(fact)) && (!isOpenWanted || isOpen);
}

function apply(root: HTMLElement): void {
  const controls = [...root.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-filter]')];
  const chosen = controls.filter((control) =>
    control instanceof HTMLSelectElement ? control.value !== '' : control.checked,
  );
  const isOpenWanted = chosen.some((control) => control.dataset['filter'] === 'open');
  // The values are the letters that src/load/filter-facts.ts wrote into the cards.
  const wanted = chosen.filter((control) => control.dataset['filter'] !== 'open').map((control) => control.value);
  for (const card of cards) card.hidden = !fits(card, wanted, isOpenWanted);
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

if (filters) {
  filters.hidden = false;
  document.getElementById('jump')?.setAttribute('hidden', '');
  filters.addEventListener('change', () => {
    // Which are open is known a moment after the page is there.
    void hoursSaid.then(() => {
      apply(filters);
    });
  });
}
