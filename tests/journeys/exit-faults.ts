import type { Page } from '@playwright/test';

const WIDTHS = [320, 360, 390, 768, 1280];

/** What is wrong with the exit wherever one has scrolled; nothing, if it can be pressed in its middle and near its corners (S13). */
export async function exitFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faultsAt = (share: number): string[] => {
      scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * share, behavior: 'instant' });
      const exits = document.querySelectorAll('header [data-exit]');
      const box = exits[0]?.getBoundingClientRect();
      if (!box || exits.length !== 1) return [`${exits.length} exits`];
      const faults: string[] = [];
      if (box.width < 44 || box.height < 44) faults.push(`${box.width} x ${box.height}`);
      if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
        faults.push('off the screen');
      for (const [across, down] of [
        [0.5, 0.5],
        [0.1, 0.2],
        [0.9, 0.2],
        [0.1, 0.8],
        [0.9, 0.8],
      ] as const) {
        const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
        if (!top?.closest('header [data-exit]')) faults.push(`covered by ${top?.outerHTML.slice(0, 80) ?? 'nothing'}`);
      }
      return faults.map((fault) => `${innerWidth} px wide, ${share * 100} % down: ${fault}`);
    };
    return [0, 0.25, 0.5, 0.75, 1].flatMap(faultsAt);
  });
}

/** The same, from the narrowest phone to a desk. */
export async function exitFaultsAtEveryWidth(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 700 ? 640 : 800 });
    faults.push(...(await exitFaults(page)));
  }
  return faults;
}
