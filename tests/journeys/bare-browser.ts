import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_ARGS } from '../../scripts/browser.ts';

type Values = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Values;
  result?: Values;
  error?: { message: string };
}

/** A page of a browser in which nothing listens but what a test asks for. */
export interface BarePage {
  /** One command of the DevTools protocol. */
  send: (method: string, params?: Values) => Promise<Values>;
  on: (method: string, act: (params: Values) => void) => void;
  /** The value of an expression in the page. */
  valueOf: (expression: string) => Promise<unknown>;
  /** Ends the browser, and returns when it has ended. */
  close: () => Promise<void>;
}

/**
 * Starts a browser for measuring time. Playwright listens to the network and to every script of a page, for which the
 * browser notes where each call came from: it reads React once more for that, 15 ms that nobody's phone spends.
 */
export async function openBareBrowser(path: string): Promise<BarePage> {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-'));
  const child = spawn(
    path,
    ['--headless', ...BROWSER_ARGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own: what Debian calls the browser is a script that starts it, and both must end.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => {
      reject(new Error(`${path} did not start:\n${said}`));
    });
  });
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve, { once: true });
  });

  let last = 0;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: Values) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else listeners.get(message.method ?? '')?.(message.params ?? {});
  });
  const send: BarePage['send'] = async (method, params = {}) => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  return {
    send,
    on: (method, act) => listeners.set(method, act),
    valueOf: async (expression) => {
      const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true })) as {
        result: { value: unknown };
      };
      return result.value;
    },
    close: async () => {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      socket.close();
      // Asked to end while a page is slowed down it may never do so, and would go on beside everything that comes after.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      // Its helpers end a moment after it.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
