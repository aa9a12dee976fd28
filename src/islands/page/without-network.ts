import { pressedLink } from '../leave/single-entry.ts';

/**
 * Where the device says that it has no network, a link is tried first: the browser's own error would take the place of this
 * page, and with it the numbers at its end, so they are opened instead. A copy on the device, or a site on this very machine,
 * still answers. Heard on the document, before what makes links replace hears the same click on the window.
 */
export function openNumbersWithoutNetwork(): void {
  document.addEventListener('click', (event) => {
    if (navigator.onLine) return;
    const link = pressedLink(event);
    if (!link || (link.pathname === location.pathname && link.hash !== '')) return;
    event.preventDefault();
    fetch(link.href).then(() => {
      // Whoever left meanwhile, and was left without a page, is not brought back (S9).
      if (link.isConnected) location.replace(link.href);
    }, openEssentials);
  });
}

function openEssentials(): void {
  const essentials = document.querySelector<HTMLDetailsElement>('#essentials');
  if (!essentials) return;
  essentials.open = true;
  essentials.querySelector('summary')?.focus();
  essentials.scrollIntoView();
}
