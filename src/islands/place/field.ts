import { keepNothing, unsentForm } from '../page/unsent-form.ts';

/** What the page, or what was fetched before, says of the field. */
export interface FieldWords {
  label: string;
  /** Said where the rest cannot be had. */
  failed: string;
}

/**
 * Draws a field for a place: "where are you?". All else, words, places and what understands them, comes when somebody goes into the field:
 * the same, whatever is then typed (S7). What is typed stays in the field (S6).
 * @param open fetches the rest, and begins to listen; when it fails it is tried again with the next visit.
 */
export function drawField(
  place: HTMLElement,
  { label, failed }: FieldWords,
  open: (field: HTMLInputElement, status: HTMLElement) => Promise<void>,
): void {
  const form = unsentForm();
  const words = document.createElement('label');
  const field = document.createElement('input');
  const status = document.createElement('p');
  keepNothing(field);
  words.append(label, field);
  // The look of a field of the list of services.
  form.className = 'row filters';
  form.append(words);
  status.setAttribute('role', 'status');
  place.append(form, status);
  const begin = () => {
    open(field, status).catch(() => {
      status.textContent = failed;
      field.addEventListener('focus', begin, { once: true });
    });
  };
  field.addEventListener('focus', begin, { once: true });
}
