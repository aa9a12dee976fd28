/**
 * Makes plain clicks on this site's own links replace the page in the history, so that one Back leaves the site (M4).
 * Places on the same page too: each would be an entry of its own, and behind the neutral page Back would show this one.
 */
export function replaceLinks(): void {
  addEventListener('click', (event) => {
    const link = pressedLink(event);
    if (!link) return;
    event.preventDefault();
    location.replace(link.href);
  });
}

/**
 * The link of this site that a plain click is on. Clicks with a modifier, other buttons and clicks that somebody has seen to are left to
 * the browser. No link of ours has a target or is a download (tests/build/network.test.ts).
 */
export function pressedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link?.origin === location.origin ? link : undefined;
}
