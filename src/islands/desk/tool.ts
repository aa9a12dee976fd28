import { answersIn, questionIn } from './answers.ts';
import { showArea, showCases, showSources } from './cases.ts';
import { deskData } from './desk-data.ts';
import { lineFor, resultOf } from './result.ts';

/**
 * Makes the form above a decision table work: what applies stays in view, all else of the table is put aside until somebody
 * asks for it. Answers stay in the controls and nowhere else: no address, no storage, no title (S6).
 * @param page what holds the form and the table.
 * @param reset puts every control back to what the page came with.
 * @throws Error when the page was not drawn for it.
 */
export function startTool(page: HTMLElement, form: HTMLElement, reset: () => void): void {
  const one = (selector: string) => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const [line, open, whole] = [one('[data-line]'), one('[data-open]'), one('[data-press]')];
  const data = deskData();
  const isPressed = () => whole.getAttribute('aria-pressed') === 'true';

  function show(): void {
    const result = resultOf(data, answersIn(form));
    const { isAny, isDecided, asked } = result;
    page.toggleAttribute('data-answered', isAny);
    for (const part of page.querySelectorAll<HTMLElement>('[data-found]')) part.hidden = !isAny;
    showCases(result, !isAny || isPressed(), data.words);
    showArea(form.querySelector<HTMLInputElement>('[data-places] :checked')?.value ?? '');
    showSources();
    open.hidden = !isAny || asked.length === 0;
    const [name, list] = open.children;
    if (name) name.textContent = isDecided ? data.words.open : data.words.needed;
    list?.replaceChildren(...asked.map((input) => itemOf(questionIn(form, input))));
    const said = lineFor(result, data);
    // The same words again would be read out again.
    if (line.textContent !== said) line.textContent = said;
    document.documentElement.style.setProperty('--result', isAny ? `${line.offsetHeight}px` : '');
  }

  /** The result is as long as it has to be, and may have come to lie on what was just answered: that moves out from under it (A3). */
  function keepInView(answered: EventTarget | null): void {
    // Before anything is answered nothing may move: between a finger's coming down and its going up, the tap would go amiss.
    if (!page.hasAttribute('data-answered') || !(answered instanceof HTMLElement)) return;
    (answered.closest('label') ?? answered).scrollIntoView({ block: 'nearest' });
  }

  function press(is: boolean): void {
    whole.setAttribute('aria-pressed', String(is));
    show();
  }

  function clear(): void {
    reset();
    press(false);
  }

  form.addEventListener('input', ({ target }) => {
    show();
    keepInView(target);
  });
  one('[data-again]').addEventListener('click', clear);
  one('[data-print]').addEventListener('click', () => {
    print();
  });
  whole.addEventListener('click', () => {
    press(!isPressed());
  });
  addEventListener('pagehide', clear);
  show();
  keepInView(form.querySelector(':focus, :checked:not([checked])'));
}

function itemOf(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
