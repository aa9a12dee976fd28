/**
 * The form of all that is ticked, chosen or written on a page as it came (components/NothingKept.astro). Firefox writes such choices down, to open the page
 * again as it was, whatever they say themselves: it goes by their form (S6).
 */
export const NOTHING_KEPT = 'nothing-kept';

/**
 * A form that is never sent, by its method and by CSP. It is there because Chromium asks a server of Google what a text
 * field is for, and does not where a form says by its address that it is a search (S1; tests/journeys/no-trace.spec.ts).
 */
export function unsentForm(): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'dialog';
  form.action = '/search/';
  form.autocomplete = 'off';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return form;
}

/** Makes a field keep, correct and send nothing of what is typed (S6). */
export function keepNothing(field: HTMLInputElement): void {
  Object.assign(field, { autocomplete: 'off', spellcheck: false, autocapitalize: 'none' });
  field.setAttribute('autocorrect', 'off');
}
