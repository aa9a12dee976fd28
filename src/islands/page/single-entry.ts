/**
 * Makes plain clicks on this site's own links replace the page in the history, so that one Back leaves the site (M4).
 * Clicks with a modifier, other buttons, other targets and places on this page are left to the browser.
 */
export function replaceLinks(): void {
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    if (link.pathname === location.pathname && link.hash !== '') return;
    event.preventDefault();
    const go = () => {
      location.replace(link.href);
    };
    if (navigator.onLine) go();
    // The browser's own error would take the place of this page, and with it the numbers at its end: they are opened instead.
    // A copy on the device, or a site on this very machine, still answers.
    else fetch(link.href).then(go, openEssentials);
  });
}

function openEssentials(): void {
  const essentials = document.querySelector<HTMLDetailsElement>('#essentials');
  if (!essentials) return;
  essentials.open = true;
  essentials.querySelector('summary')?.focus();
  essentials.scrollIntoView();
}
