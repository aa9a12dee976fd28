import type { Page } from '@playwright/test';
import { words } from '../journeys/support.ts';
import { Host, smallBuild } from './copy-site.ts';
import { keepFrom } from './copy-steps.ts';

type SmallBuild = ReturnType<typeof smallBuild>;

/** A server with a few builds, one after the other, and what is seen of them in a browser: for the tests of one file. */
export class Trial {
  readonly host = new Host();
  readonly keep = keepFrom(this.host);
  readonly #builds = new Map<string, SmallBuild>();

  /** The build of a name, which is made when it is first asked for. */
  build(name: string): SmallBuild {
    const made = this.#builds.get(name) ?? smallBuild(name);
    this.#builds.set(name, made);
    return made;
  }

  async begin({ folder }: SmallBuild): Promise<void> {
    this.host.before = () => undefined;
    await this.host.serve(folder);
  }

  async end(): Promise<void> {
    await this.host.stop();
    for (const each of this.#builds.values()) each.remove();
    this.#builds.clear();
  }

  /** What a page shows: the mark of its build, or why there is none. */
  readonly seen = async (page: Page, path: string): Promise<string> => {
    await page.goto(`${this.host.base}${path}`, { waitUntil: 'commit' }).catch(() => undefined);
    const text = await page
      .locator('body')
      .innerText({ timeout: 5000 })
      .catch(() => '');
    for (const { mark } of this.#builds.values()) if (text.includes(mark)) return mark;
    const why = (['keep.away_heading', 'keep.gone_heading', 'keep.withdrawn_heading'] as const).find((key) =>
      text.includes(words('en', key)),
    );
    return why ?? 'no page';
  };

  /** What is seen of all pages together, without a connection. */
  readonly seenOffline = async (page: Page): Promise<string[]> => {
    await this.host.stop();
    const all: string[] = [];
    for (const path of ['/en/', '/en/services/bcwa/', '/en/find/']) all.push(await this.seen(page, path));
    return [...new Set(all)];
  };
}
