import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const PATIENCE_MS = 20_000;

/** A page of a browser, however that is driven: Chromium and Firefox by puppeteer, WebKit by plain WebDriver. One proof serves them all. */
export interface DrivenPage {
  go: (address: string) => Promise<void>;
  /** The value of a script's `return`; a promise is waited for. */
  ask: <Value>(script: string) => Promise<Value>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, words: string) => Promise<void>;
  /** Presses a key and lets it go, as a finger does. */
  press: (key: 'Enter' | 'Shift') => Promise<void>;
  address: () => Promise<string>;
}

/** A page that puppeteer drives. */
export function drivenPage(page: Page): DrivenPage {
  return {
    go: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    ask: async <Value>(script: string) => (await page.evaluate(`(() => { ${script} })()`)) as Value,
    click: async (selector) => {
      await page.click(selector);
    },
    type: async (selector, words) => {
      await page.type(selector, words);
    },
    press: async (key) => {
      await page.keyboard.press(key);
    },
    address: () => Promise.resolve(page.url()),
  };
}

/**
 * Waits until a script's expression is true. A page that is just being left has no answer, and is asked again.
 * @throws Error when it does not come true.
 */
export async function until(page: DrivenPage, condition: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await page.ask<boolean>(`return ${condition}`).catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`${await page.address()} did not come to ${condition}`);
}

/** Clicks what is there soon: a button that a script draws. */
export async function clickOnce(page: DrivenPage, selector: string): Promise<void> {
  await until(page, `document.querySelector(${JSON.stringify(selector)}) !== null`);
  await page.click(selector);
}

/** Presses the button of these words, wherever it stands, once it is there. */
export async function pressButton(page: DrivenPage, words: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(words)})`;
  await until(page, `${button}?.disabled === false`);
  await page.ask(`${button}.click()`);
}
