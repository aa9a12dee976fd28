import { answerFile, answerPage, type Answering } from '../../src/worker/answer.ts';
import { keepCopy } from '../../src/worker/keep.ts';
import type { WorkerWords } from '../../src/worker/words.ts';
import { deviceOn, Disk, Server, type Build } from './copy-device.ts';

const wordsIn = (lang: string): WorkerWords => ({
  dir: 'ltr',
  tab: 'Copy',
  exit: { label: 'Leave', hint: 'hint', to: ['https://first.example/', 'https://second.example/'], title: 'Weather' },
  nothingKept: 'Nothing is kept.',
  kept: 'A copy is here.',
  remove: `Remove ${lang}`,
  old: 'A copy from {{date}}.',
  why: {
    away: [`Away ${lang}`, 'Not in the copy.'],
    gone: [`Gone ${lang}`, 'Not saved any more.'],
    withdrawn: [`Withdrawn ${lang}`, 'Too old.'],
    removed: [`Removed ${lang}`, 'A note stays.'],
  },
  missing: ['Missing', 'Not here.'],
  emergency: [{ text: 'In danger? Ring {{number}}', number: '999' }, { text: 'Press 55.' }],
  start: 'Start',
  safety: 'Leaving hides this & deletes nothing.',
});

/** Somebody with a copy on her device, who opens pages. */
export class Reader {
  readonly disk = new Disk();
  readonly server = new Server();
  readonly clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  /** So many milliseconds the server takes for a page; it may be for ever. */
  takes = 0;
  readonly answering: Answering = {
    device: deviceOn(this.disk, this.server, this.clock),
    words: { en: wordsIn('en'), ur: wordsIn('ur') },
    frame: { name: 'Site', leave: 'leave()', css: 'p{}' },
    headers: { 'Content-Security-Policy': "default-src 'none'; own" },
    // Nobody really waits here: patience ends at once when the server takes longer, and never when it is faster.
    wait: (milliseconds) => (this.takes > milliseconds ? Promise.resolve() : new Promise(() => undefined)),
  };

  static async withCopyOf(build: Build): Promise<Reader> {
    const reader = new Reader();
    reader.server.builds = [build];
    await reader.keeps();
    return reader;
  }

  async keeps(): Promise<void> {
    await keepCopy(this.answering.device, { lang: 'en', goesOnLeaving: false }, () => undefined);
  }

  async opens(path: string, page = 'page-1'): Promise<string> {
    return (await answerPage({ path, page, fetch: () => this.#fetch(path) }, this.answering)).text();
  }

  async fetches(path: string, page = 'page-1'): Promise<string> {
    const answer = await answerFile(path, page, this.answering, () => this.server.answer(path)).catch(() =>
      Response.error(),
    );
    return answer.type === 'error' ? 'error' : answer.text();
  }

  async #fetch(path: string): Promise<Response> {
    if (this.takes === Infinity) return new Promise(() => undefined);
    if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.server.answer(path);
  }
}

/** What a page is: of which build, or why it is none. */
export function kindOf(html: string): string {
  return /(?:start|list) of (\w+) in en/.exec(html)?.[1] ?? /<h1>(\w+)/.exec(html)?.[1] ?? 'unknown';
}
