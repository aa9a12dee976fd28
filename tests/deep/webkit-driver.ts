import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenPage } from './driven-page.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';
/** A question that WebKit does not answer is no question. */
const PATIENCE_MS = 15_000;
/** How WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How WebDriver names keys. */
const KEYS = { Enter: '\uE007', Shift: '\uE008' };

/** The nearest thing to Safari that Debian has: WebKit in a small window, spoken to by plain WebDriver. */
export interface WebKitPage extends DrivenPage {
  close: () => Promise<void>;
}

/** Why WebKit cannot be had here, in plain words; undefined when it can. */
export function missingWebKit(): string | undefined {
  if (!existsSync(DRIVER)) return 'webkit2gtk-driver is not installed here';
  if (!existsSync(SCREEN)) return 'xvfb is not installed here';
  return browserPath() === undefined ? 'WebKit has no MiniBrowser here' : undefined;
}

function browserPath(): string | undefined {
  return globSync('/usr/lib/*/webkit2gtk-4.?/MiniBrowser')[0];
}

/** Starts WebKit. @throws Error when it does not answer. */
export async function openWebKit(port: number): Promise<WebKitPage> {
  const child = spawn(SCREEN, ['-a', DRIVER, `--port=${port}`], { stdio: 'ignore', detached: true });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await answering(call, child);
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: browserPath(), args: ['--automation'] } },
  };
  const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string };
  const at = `/session/${sessionId}`;
  const element = async (selector: string) => {
    const found = (await call('POST', `${at}/element`, { using: 'css selector', value: selector })) as Record<
      string,
      string
    >;
    return `${at}/element/${found[ELEMENT] ?? ''}`;
  };
  return {
    go: async (address) => {
      await call('POST', `${at}/url`, { url: address });
    },
    ask: async <Value>(script: string) => (await call('POST', `${at}/execute/sync`, { script, args: [] })) as Value,
    click: async (selector) => {
      await call('POST', `${await element(selector)}/click`, {});
    },
    type: async (selector, words) => {
      await call('POST', `${await element(selector)}/value`, { text: words });
    },
    press: async (key) => {
      const [down, up] = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions: [down, up] }] });
    },
    address: async () => (await call('GET', `${at}/url`)) as string,
    close: async () => {
      await call('DELETE', at).catch(() => undefined);
      // The screen and all that runs on it.
      if (child.pid !== undefined) process.kill(-child.pid);
    },
  };
}

async function answering(call: (method: string, path: string) => Promise<unknown>, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    const isThere = await call('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await pause(200);
  }
  throw new Error('WebKitWebDriver did not answer.');
}
