import type { DeskWords } from './desk-data.ts';
import type { Result } from './result.ts';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** Leaves the cases in view that apply or may apply, each marked in words; or the whole table with the same marks. */
export function showCases(
  { isAny, applying, possible }: Result,
  isWhole: boolean,
  words: Pick<DeskWords, 'applies' | 'mayApply'>,
): void {
  for (const card of all('[data-row]')) {
    const row = card.dataset['row'] ?? '';
    const mark = applying.includes(row) ? words.applies : possible.includes(row) ? words.mayApply : undefined;
    const isMarked = isAny && mark !== undefined;
    card.hidden = !isWhole && !isMarked;
    card.toggleAttribute('data-marked', isMarked);
    card.querySelector('.mark')?.remove();
    if (!isMarked) continue;
    const label = document.createElement('span');
    label.className = 'mark';
    label.textContent = `${mark} `;
    card.firstElementChild?.prepend(label);
  }
  for (const part of all('[data-whole]')) part.hidden = !isWhole;
}

/** Puts the sources aside whose rules nothing in view names. */
export function showSources(): void {
  for (const rule of all('[data-sources] dt')) {
    const isNamed = all(`a[href="#${rule.id}"]`).some((link) => !link.closest('[hidden]'));
    for (const part of [rule, rule.nextElementSibling]) part?.toggleAttribute('hidden', !isNamed);
  }
}

/** Shows the contacts of one area, and those that hold everywhere; a place with no part of its own narrows nothing. */
export function showArea(chosen: string): void {
  const areas = all('[data-area]');
  const isChosen = ({ dataset }: HTMLElement) => JSON.stringify(dataset['area']) === chosen;
  for (const area of areas) area.hidden = areas.some(isChosen) && !isChosen(area);
}
