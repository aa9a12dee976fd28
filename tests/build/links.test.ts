import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coveredAreasOf } from '../../src/domain/area.ts';
import { pageAbove } from '../../src/i18n/paths.ts';
import type { Service } from '../../src/schema/directory.ts';
import { FILES, PAGES, SITE, attributesOf, directory, languages, pageAt, read, type Page } from './support.ts';

const idsOf = new Map(
  PAGES.map(({ path, tags }) => [path, new Set(tags.flatMap(({ attributes }) => attributes['id'] ?? []))]),
);

/** Addresses on this site that each page names, links and parts alike. */
const addressesOn = new Map(
  PAGES.map(({ path, tags }) => [
    path,
    tags.flatMap(({ attributes }) =>
      ['href', 'src', 'component-url', 'renderer-url'].flatMap((name) => {
        const address = attributes[name];
        return address !== undefined && /^[/#]/.test(address) ? [address] : [];
      }),
    ),
  ]),
);
const ownAddresses = ({ path }: Pick<Page, 'path'>) => addressesOn.get(path) ?? [];

/** Where an address on this site leads, from a page; most stand on many pages, and only those of places on a page depend on it. */
const places = new Map<string, URL>();
function placeOf(address: string, from: string): URL {
  const key = address.startsWith('/') ? address : `${from} ${address}`;
  const place = places.get(key) ?? new URL(address, `http://site${from}`);
  places.set(key, place);
  return place;
}

/** Why an address leads nowhere, if it does. */
function broken(address: string, from: string): string | undefined {
  const url = placeOf(address, from);
  const path = decodeURIComponent(url.pathname);
  const page = pageAt(path);
  if (!page)
    return existsSync(join(SITE, path)) && statSync(join(SITE, path)).isFile()
      ? undefined
      : `${address} does not exist`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || idsOf.get(page.path)?.has(id) === true ? undefined : `${address}: no place "${id}" there`;
}

/** Pages that are reached from a page by links alone, as without script. */
function reachable(from: string, stays: (path: string) => boolean): Set<string> {
  const seen = new Set([from]);
  for (const path of seen) {
    for (const { name, attributes } of pageAt(path)?.tags ?? []) {
      const address = attributes['href'];
      if (name !== 'a' || address === undefined || !/^[/#]/.test(address)) continue;
      const next = placeOf(address, path).pathname;
      if (pageAt(next) && stays(next)) seen.add(next);
    }
  }
  return seen;
}

describe('every address on a page', () => {
  it('leads to a page, a place on it, or a file of the site', () => {
    const wrong = PAGES.flatMap((page) =>
      [...new Set(ownAddresses(page))].flatMap((address) => {
        const why = broken(address, page.path);
        return why === undefined ? [] : [`${page.file}: ${why}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has a slash at its end when it is a page, so that no host has to send on', () => {
    const wrong = PAGES.flatMap(ownAddresses).filter(
      (address) => /^\/[^#?]*$/.test(address) && !address.endsWith('/') && !/\.\w+$/.test(address),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('leads to files that scripts ask for too', () => {
    const scripts = FILES.filter((file) => file.endsWith('.js') && file.startsWith('_astro/'));
    const wrong = scripts.flatMap((file) =>
      [...read(file).matchAll(/["'`](\.\/[\w.-]+\.js|\/_astro\/[\w.-]+)["'`]/g)]
        .map(([, address = '']) => (address.startsWith('./') ? `/_astro/${address.slice(2)}` : address))
        .filter((address) => !existsSync(join(SITE, address)))
        .map((address) => `${file}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('where links replace, and the browser’s own Back leads away from this site (S11)', () => {
  it('is everywhere but in what only professionals open: their own part, and their way through the finder', () => {
    const [who] = directory.pathways.axes;
    const ways = (who?.options ?? []).flatMap(({ slug, means }) => (means.audience === 'P' ? `find/${slug}/` : []));
    const theirs = languages.flatMap(({ tag }) => ['work/', ...ways].map((path) => `/${tag}/${path}`));
    const isTheirs = ({ path }: Page) => theirs.some((start) => path.startsWith(start));
    const isReplacing = ({ tags }: Page) => attributesOf(tags, 'html')['data-single-entry'] !== undefined;
    expect(PAGES.filter((page) => isReplacing(page) === isTheirs(page)).map(({ file }) => file)).toEqual([]);
    expect(theirs.filter((path) => pageAt(path) === undefined)).toEqual([]);
    expect(ways.length).toBeGreaterThan(1);
  });

  it('every page but the first ends with a link to the page above it', () => {
    const replacing = PAGES.filter(({ tags }) => attributesOf(tags, 'html')['data-single-entry'] !== undefined);
    const below = replacing.filter(({ path }) => pageAbove(path) !== undefined);
    expect(below.length).toBeGreaterThan(1000);
    const lastIn = ({ tags, html }: Page) =>
      tags.findLast(({ name, at }) => name === 'a' && at < html.indexOf('</main>'))?.attributes['href'];
    expect(below.filter((page) => lastIn(page) !== pageAbove(page.path)).map(({ file }) => file)).toEqual([]);
  });
});

describe('without script (S14)', () => {
  it.each(languages.map(({ tag }) => tag))('every page of /%s/ is reached by links from its start page', (lang) => {
    const found = reachable(`/${lang}/`, (path) => path.startsWith(`/${lang}/`));
    const missed = PAGES.filter(
      (page) => page.lang === lang && !page.file.endsWith('404.html') && !found.has(page.path),
    );
    expect(missed.map(({ path }) => path)).toEqual([]);
    const services = directory.services.map(({ slug }) => `/${lang}/services/${slug}/`);
    expect(services.filter((path) => !found.has(path))).toEqual([]);
  });

  it('every language is reached from the first page', () => {
    const found = reachable('/', () => true);
    for (const { tag } of languages) expect(found).toContain(`/${tag}/`);
  });

  it('a service of our areas is at most two links away from the start page, any other at most three', () => {
    for (const { tag } of languages) {
      const links = (path: string) => ownAddresses({ path }).map((address) => address.split('#')[0] ?? '');
      const two = new Set([...links(`/${tag}/`), ...links(`/${tag}/`).flatMap(links)]);
      const three = new Set([...two, ...[...two].filter((path) => !path.includes('/services/')).flatMap(links)]);
      const path = ({ slug }: Service) => `/${tag}/services/${slug}/`;
      const isOurs = ({ status, areas }: Service) =>
        status === 'running' && coveredAreasOf(areas, directory.areas).length > 0;
      expect(directory.services.filter((service) => isOurs(service) && !two.has(path(service)))).toEqual([]);
      expect(directory.services.filter((service) => !three.has(path(service)))).toEqual([]);
    }
  });
});
