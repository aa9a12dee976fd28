import type { Page } from '@playwright/test';

/** Shows what stands folded, and lays out what waits to be scrolled to, so that it is looked at too. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      // Of those that share a name only one can be open.
      details.removeAttribute('name');
      details.open = true;
    }
    for (const card of document.querySelectorAll<HTMLElement>('.card')) card.style.contentVisibility = 'visible';
  });
}

/** What sticks out of the screen sideways, and text that is cut off (A4). */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const faults = wide > innerWidth ? [`${wide} px of ${innerWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.out, [hidden], noscript, script, style') || element.getClientRects().length === 0) continue;
      // The languages stand in a row that is moved sideways: what is beyond its end is not lost, only its height must fit.
      const row = element.closest('header .many ul');
      const box = (row ?? element).getBoundingClientRect();
      if (box.left < -1 || box.right > innerWidth + 1)
        faults.push(`${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element !== row && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      if (isCut && element.tagName !== 'SELECT' && element.tagName !== 'INPUT')
        faults.push(`cut: ${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
    }
    return faults.slice(0, 5);
  });
}

/** Targets smaller than a thumb, or nearer than 8 px to another, other than links inside a sentence (A5). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = (element.closest('p, li, dd, td, address, h1, h2, h3, h4')?.textContent ?? '').trim();
      return around.length > element.textContent.trim().length;
    };
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter((element) => element.checkVisibility() && !element.matches('.out') && !isInSentence(element));
    // A control is as large as itself, or as the label that works it.
    const boxes = targets.map((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const all = [element, ...labels].map((each) => each.getBoundingClientRect());
      const box = all.find(({ width, height }) => width >= 44 && height >= 44) ?? element.getBoundingClientRect();
      return { element, box, name: element.outerHTML.slice(0, 100) };
    });
    const small = boxes
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ box, name }) => `${box.width.toFixed(0)} x ${box.height.toFixed(0)}: ${name}`);
    // The exit lies over the page, which is scrolled under it.
    const inFlow = boxes.filter(({ element }) => element.dataset['exit'] === undefined);
    const near = inFlow.flatMap((one, at) =>
      inFlow.slice(at + 1).flatMap((other) => {
        const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
        const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
        return across >= 8 || down >= 8
          ? []
          : [`${across.toFixed(1)} px and ${down.toFixed(1)} px from ${other.name}: ${one.name}`];
      }),
    );
    return [...small, ...near.slice(0, 5)];
  });
}

/** Controls that nothing sets apart once backgrounds are gone (A6). */
export async function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary, .card')]
      .filter((element) => element.getClientRects().length > 0 && !element.matches('.out, .brand'))
      .filter((element) => {
        const style = getComputedStyle(element);
        const hasEdge = Number.parseFloat(style.borderBlockStartWidth) > 0 && style.borderBlockStartStyle !== 'none';
        const hasLine = style.textDecorationLine.includes('underline');
        const hasMark = element.matches('summary, input[type="radio"], input[type="checkbox"]');
        return !hasEdge && !hasLine && !hasMark;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** How many elements move, or would (A6). */
export async function moving(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.getAnimations().length +
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || /[1-9]/.test(animationDuration) || scrollBehavior === 'smooth';
      }).length,
  );
}

/** Sets words as far apart as some readers need them (WCAG 1.4.12). */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.setProperty('line-height', '1.5', 'important');
      element.style.setProperty('letter-spacing', '0.12em', 'important');
      element.style.setProperty('word-spacing', '0.16em', 'important');
    }
    for (const paragraph of document.querySelectorAll('p')) paragraph.style.setProperty('margin-block-end', '2em');
  });
}
