import type { Inputs, InputValue } from '../../domain/pathway/tables.ts';

/** What stands in the form. */
export interface Answers {
  inputs: Inputs;
  /** Something was answered, beyond what the form comes with. */
  isAny: boolean;
  /** What was written for a number and is none: it counts as not answered, and that is said. */
  isUnread: boolean;
}

/** Reads the form and marks numbers that cannot be read: "1O" is never taken for 1 or 10. */
export function answersIn(form: HTMLElement): Answers {
  const inputs: Record<string, InputValue> = {};
  let isAny = false;
  let isUnread = false;
  for (const question of form.querySelectorAll<HTMLElement>('[data-input]')) {
    const { input = '' } = question.dataset;
    const number = question.querySelector<HTMLInputElement>('[inputmode]');
    const value = (number ?? question.querySelector<HTMLInputElement>(':checked'))?.value.trim() ?? '';
    if (number) {
      const isWrong = !/^\d{0,4}$/.test(value);
      number.setAttribute('aria-invalid', String(isWrong));
      isUnread ||= isWrong;
      isAny ||= value !== '';
      if (isWrong || value === '') continue;
    } else if (value === '') continue;
    else isAny ||= question.querySelector(':checked:not([checked])') !== null;
    // A radio button holds its value as JSON: true, or "y".
    inputs[input] = JSON.parse(number ? String(Number(value)) : value) as InputValue;
  }
  return { inputs, isAny, isUnread };
}

/** A question in words, as it stands in the form. */
export function questionIn(form: HTMLElement, input: string): string {
  return form.querySelector(`[data-input="${input}"]`)?.firstElementChild?.textContent.trim() ?? '';
}
