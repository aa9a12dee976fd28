/** What a page says of numbers that grew old since it was made. */
interface Words {
  overdue: string;
  withdrawn: string;
  /** A link to lines that can be rung instead. */
  instead: { text: string; href: string };
}

/**
 * Labels numbers whose check is overdue, and takes away those that have not been checked for too long, on the very day
 * (S28): the page knows when it was made, only the browser knows what day it is.
 * @param today in London, "2026-11-21".
 */
export function showAge(today: string, words: Words): void {
  for (const label of document.querySelectorAll<HTMLElement>('[data-overdue-after]')) {
    if (today > (label.dataset['overdueAfter'] ?? '9')) label.hidden = false;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-until]')) {
    const { until = '9', due = '9' } = link.dataset;
    if (today >= until) withdraw(link, words);
    // A page about one service has said so at its top.
    else if (today > due && !link.closest('article')) link.after(line(words.overdue));
  }
}

function withdraw(link: HTMLAnchorElement, { withdrawn, instead }: Words): void {
  const lines = link.closest('article')?.querySelector<HTMLElement>('[data-instead]');
  if (lines) lines.hidden = false;
  const note = line(withdrawn);
  const other = document.createElement('a');
  other.href = instead.href;
  other.textContent = instead.text;
  note.append(' ', other);
  link.replaceWith(note);
}

function line(text: string): HTMLElement {
  const note = document.createElement('p');
  note.textContent = text;
  return note;
}
