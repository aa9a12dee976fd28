import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { FILES, PAGES, languages, read, type Tag } from './support.ts';
import { NOTHING_KEPT } from '../../src/islands/page/unsent-form.ts';
import { site } from '../../src/site.ts';

/** Attributes by which a page loads something by itself. */
const LOADING = [
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'ping',
  'manifest',
  'background',
  'component-url',
  'renderer-url',
  'before-hydration-url',
  'imagesrcset',
  'xlink:href',
];
/** Kinds of `<link>` that only name a file of our own. */
const LINKS = ['icon'];
/** Hosts that our scripts name: where "Leave this page" goes, and names of React that are never fetched. */
const NAMED_HOSTS = [
  'www.w3.org',
  'react.dev',
  'reactjs.org',
  ...Object.values(site.exits)
    .flatMap((exit) => exit?.to ?? [])
    .map((url) => new URL(url).host),
];

/** Those of the tags of all pages that a test is after, each with its file. */
function tagsWhere(holds: (tag: Tag) => boolean): (Tag & { file: string })[] {
  return PAGES.flatMap(({ file, tags }) => tags.filter(holds).map((tag) => ({ file, ...tag })));
}
const anchors = tagsWhere(({ name, attributes }) => name === 'a' && 'href' in attributes);
const isOurs = (address: string) => /^(\/(?!\/)|#|\.{1,2}\/)/.test(address);
const shown = ({ file, name, attributes }: Tag & { file: string }) => `${file} <${name} ${JSON.stringify(attributes)}>`;

const scripts = FILES.filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
const scriptsOf = (isOne: (path: string) => boolean) =>
  PAGES.filter(({ path }) => isOne(path)).flatMap(({ tags }) =>
    tags.flatMap(({ name, attributes }) =>
      name === 'script' && attributes['src'] ? [attributes['src'].slice(1)] : [],
    ),
  );
/** Where a copy of the site is offered, and where it is removed. */
const isAboutCopies = (path: string) => /^\/[\w-]+\/(work\/keep|removed)\/$/.test(path);
const ofOthers = new Set(scriptsOf((path) => !isAboutCopies(path)));
const ofCopies = new Set(scriptsOf(isAboutCopies).filter((file) => !ofOthers.has(file)));

describe('what a page loads (S1)', () => {
  it('comes from the site itself', () => {
    const foreign = tagsWhere(({ attributes }) =>
      LOADING.some((name) => attributes[name] !== undefined && !isOurs(attributes[name])),
    );
    expect(foreign.map(shown)).toEqual([]);
  });

  it('is not hinted at: no preconnect, prefetch, preload of others, manifest or rules to guess the next page', () => {
    const links = tagsWhere(({ name }) => name === 'link');
    expect(
      links
        .filter(({ attributes }) => !LINKS.includes(attributes['rel'] ?? '') || !isOurs(attributes['href'] ?? ''))
        .map(shown),
    ).toEqual([]);
    expect(
      PAGES.filter(({ html }) =>
        /speculationrules|http-equiv|rel="?(preconnect|dns-prefetch|prefetch|prerender|manifest)/i.test(html),
      ).map(({ file }) => file),
    ).toEqual([]);
  });

  it('is not a frame, an object, a form that can be sent, or media', () => {
    const kinds = ['iframe', 'frame', 'object', 'embed', 'video', 'audio', 'portal', 'fencedframe', 'base'];
    expect(tagsWhere(({ name }) => kinds.includes(name)).map(shown)).toEqual([]);
    // The form of what is ticked, chosen or written has no way to be sent (S6).
    const unsent = { id: NOTHING_KEPT, method: 'dialog', action: '/search/', autocomplete: 'off', hidden: '' };
    const forms = tagsWhere(({ name }) => name === 'form');
    expect(forms.filter(({ attributes }) => !isDeepStrictEqual(attributes, unsent)).map(shown)).toEqual([]);
    const sends = ({ attributes: { type, formaction } }: Tag) =>
      formaction !== undefined || /submit|image/.test(type ?? '');
    expect(tagsWhere(sends).map(shown)).toEqual([]);
  });

  it('is not asked by the browser what a field is for: whatever can be written in belongs to the form that says it is a search', () => {
    const fields = tagsWhere(({ name }) => ['input', 'textarea'].includes(name));
    expect(fields.filter(({ attributes }) => attributes['form'] !== NOTHING_KEPT).map(shown)).toEqual([]);
    expect(fields.some(({ attributes }) => attributes['type'] === 'text')).toBe(true);
  });

  it('is not asked for by a style', () => {
    const styles = PAGES.flatMap(({ html }) =>
      [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css),
    );
    const sheets = FILES.filter((file) => file.endsWith('.css')).map((file) => read(file));
    const addresses = [...new Set([...styles, ...sheets])].flatMap((css) =>
      [...css.matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, url = '']) => url),
    );
    expect(addresses.filter((url) => !isOurs(url))).toEqual([]);
    expect(styles.filter((css) => css.includes('@import'))).toEqual([]);
  });

  it('is not asked for by a script of ours', () => {
    const hosts = FILES.filter((file) => file.startsWith('_astro/') && file.endsWith('.js')).flatMap((file) =>
      [...read(file).matchAll(/(?:https?:|wss?:)?\/\/([\w-]+\.[\w.-]+)/g)].map(([, host = '']) => host),
    );
    expect(hosts.filter((host) => !NAMED_HOSTS.includes(host))).toEqual([]);
  });

  it('is not kept: no script of ours names a store, a cookie, a beacon or a worker that stays', () => {
    const wrong = scripts.filter((file) =>
      /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon/.test(read(file)),
    );
    expect(wrong).toEqual([]);
    const keeping = scripts.filter((file) => /serviceWorker|caches\b/.test(read(file)));
    expect(keeping.filter((file) => !ofCopies.has(file))).toEqual([]);
    // And those of the two pages about copies are seen by this.
    expect(keeping).toHaveLength(2);
  });

  it('asks for the worker of a copy nowhere but on the page that offers one (S23)', () => {
    const asking = PAGES.filter(({ html }) => /sw\.js|copy\.json/.test(html)).map(({ path }) => path);
    expect(asking).toEqual([]);
    const naming = scripts.filter((file) => read(file).includes('/sw.js'));
    expect(naming).toHaveLength(1);
    expect(naming.filter((file) => !ofCopies.has(file))).toEqual([]);
  });
});

describe('links that leave (S8)', () => {
  const leaving = anchors.filter(({ attributes }) => !isOurs(attributes['href'] ?? ''));
  const web = leaving.filter(({ attributes }) => !/^(tel|sms|whatsapp|mailto):/.test(attributes['href'] ?? ''));

  it('go to https, a telephone number, a message or a mailbox', () => {
    expect(web.length).toBeGreaterThan(0);
    expect(
      web.filter(({ attributes }) => !/^https:\/\/[a-z0-9.-]+(\/|$)/.test(attributes['href'] ?? '')).map(shown),
    ).toEqual([]);
  });

  it('tell the other site nothing', () => {
    const telling = web.filter(({ attributes }) => {
      const rel = (attributes['rel'] ?? '').split(' ');
      return !rel.includes('noreferrer') || !rel.includes('noopener');
    });
    expect(telling.map(shown)).toEqual([]);
  });

  it('never open a second tab, nor does any other link', () => {
    expect(tagsWhere(({ attributes }) => 'target' in attributes || 'download' in attributes).map(shown)).toEqual([]);
  });

  it('lead from the exit of each language to a page in its exits', () => {
    for (const { tag } of languages) {
      const exits = anchors.filter(({ file, attributes }) => file.startsWith(`${tag}/`) && 'data-exit' in attributes);
      expect(new Set(exits.map(({ attributes }) => attributes['href']))).toEqual(new Set([site.exits[tag]?.to[0]]));
    }
  });
});
