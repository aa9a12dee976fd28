import type { Say } from '../finder/say.ts';
import { keepNothing, unsentForm } from '../page/unsent-form.ts';

/** The search before anything was looked for: where one types, what is told, where answers stand. */
export interface SearchField {
  field: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
}

/** Draws the field of the search into `place`. What is typed stays on the device: no form, no address, no autofill (S6). */
export function drawField(place: HTMLElement, say: Say): SearchField {
  const form = unsentForm();
  const label = document.createElement('label');
  const field = document.createElement('input');
  const hint = document.createElement('p');
  const status = document.createElement('p');
  const results = document.createElement('div');
  label.textContent = say('search.label');
  label.htmlFor = 'search-field';
  Object.assign(field, { type: 'search', id: 'search-field' });
  keepNothing(field);
  form.setAttribute('role', 'search');
  field.setAttribute('aria-describedby', 'search-hint');
  hint.id = 'search-hint';
  hint.className = 'soft';
  // What a call leaves behind is said before any number stands there (S30).
  hint.textContent = `${say('search.hint')} ${say('service.call_trace')}`;
  status.setAttribute('role', 'status');
  form.append(label, field, hint);
  place.replaceChildren(form, status, results);
  place.hidden = false;
  return { field, status, results };
}
