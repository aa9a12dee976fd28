/**
 * Makes plain clicks on this site's own links replace the page in the history, so that one Back leaves the site (M4).
 * Places on the same page too: each would be an entry of its own, and behind the neutral page Back would show this one.
 * Clicks with a modifier and other buttons are left to the browser. No link of ours has a target or is a download (tests/build/network.test.ts).
 */
export function replaceLinks(): void {
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin !== location.origin) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
