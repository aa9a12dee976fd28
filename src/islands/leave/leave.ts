import { replaceLinks } from './single-entry.ts';

/**
 * Leaving in a hurry. It stands first in the head, inline, before any style: content cannot appear unarmed (S10).
 * Each extra has its own try/catch: nothing optional may stand between the press and the last step (safety.md, section 4).
 */
const { documentElement: html } = document;
const { leave: destinations = '', after: neutralTitle = '', singleEntry } = html.dataset;
const [first = '', second = ''] = destinations.split(' ');
let gone = false;

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The next step matters more than this one.
  }
}

function go(to: string): void {
  attempt(() => {
    location.replace(to);
  });
}

function blank(): void {
  // The text itself goes, so that the back button's stored page, reader mode and screen readers have nothing to keep.
  attempt(() => {
    html.replaceChildren(document.createElement('head'), document.createElement('body'));
  });
  // After it, within the same frame: a hidden page with the focus in it would be laid out once more before it goes.
  attempt(() => {
    html.style.setProperty('display', 'none', 'important');
  });
  // After the emptying: an empty title would show the address in the tab (M15).
  attempt(() => {
    document.title = neutralTitle;
  });
}

function leave(): void {
  gone = true;
  blank();
  // replace, never assign: the page must not be one Back away (M1, M2).
  go(first);
  // A copy on this device goes too when its owner chose that: the worker knows, and nothing waits for it (section 4, point 9).
  attempt(() => {
    navigator.serviceWorker.controller?.postMessage('leaving');
  });
  // Once the screen is blank: the first call of speechSynthesis alone takes a slow phone 10 ms.
  setTimeout(() => {
    attempt(() => {
      speechSynthesis.cancel();
    });
    attempt(() => {
      getSelection()?.removeAllRanges();
    });
  });
  // A dead destination must not leave her on a blank page: try another, and never bring the words back.
  setTimeout(() => {
    go(second);
  }, 1500);
  setTimeout(() => {
    go(first);
  }, 4000);
}

/** Neither the browser nor any other script of the page hears of it. */
function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isExit({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-exit]') !== null;
}

// A finger that lifts is heard here before the browser has made a click of it: 20 ms on a slow phone. One that slid off
// before it lifted ends with pointercancel instead, and nothing happens (WCAG 2.5.2).
addEventListener(
  'pointerup',
  (event) => {
    if (!gone && event.pointerType === 'touch' && isExit(event)) leave();
  },
  true,
);

let shifts = 0;
let lastShift = 0;

addEventListener(
  'click',
  (event) => {
    if (!isExit(event) && !gone) return;
    swallow(event);
    if (!gone) leave();
  },
  true,
);

addEventListener(
  'keydown',
  (event) => {
    if (gone) {
      // A panicked Escape would stop the page that is loading.
      swallow(event);
      return;
    }
    if (event.key !== 'Shift') {
      shifts = 0;
      return;
    }
    // A held key repeats; only separate presses within a second and a half count.
    if (event.repeat) return;
    shifts = event.timeStamp - lastShift < 1500 ? shifts + 1 : 1;
    lastShift = event.timeStamp;
    if (shifts === 3) leave();
  },
  true,
);

// A page kept for the back button comes back empty, and leaves again (M8).
addEventListener('pageshow', (event) => {
  if (!gone || !event.persisted) return;
  blank();
  go(first);
});

// Here and not with the other scripts, which come later: a link pressed before them would leave an entry behind.
if (singleEntry !== undefined) replaceLinks();
