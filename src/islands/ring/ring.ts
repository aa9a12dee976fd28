import { hoursSaid } from '../page/page.ts';

/** One number is enough: the first line that is open now stays, the others of its choice go. */
await hoursSaid;
for (const lines of document.querySelectorAll('[data-lines]')) {
  const open = lines.querySelector('[data-state="open"]')?.closest('li');
  if (!open) continue;
  for (const line of lines.querySelectorAll('li')) line.hidden = line !== open;
  lines.closest('details')?.querySelector('[data-order]')?.setAttribute('hidden', '');
}
