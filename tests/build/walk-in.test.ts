// Places that anybody may walk into: what is on their page, and what never is (S20).
import { describe, expect, it } from 'vitest';
import { directory, FILES, languages, PAGES, read, tagsOf, textOf } from './support.ts';

const TAGS = languages.map(({ tag }) => tag);
const pageOf = (lang: string) => read(`${lang}/places/index.html`);
const mainOf = (lang: string) => /<main[^]*<\/main>/.exec(pageOf(lang))?.[0] ?? '';
/** The ids on the page, once for each address. */
const idsOn = (lang: string) => tagsOf(mainOf(lang)).flatMap(({ attributes }) => attributes['data-service'] ?? []);

/** Worked out again from content/, and not by the code that draws the page. */
const allowed = directory.services.flatMap(({ id, confidential, status, helps, channels }) =>
  confidential || status !== 'running' || !helps.audience.includes('V') || helps.exclusions.includes('not_public')
    ? []
    : channels.flatMap(({ kind, address, at, evidence }) =>
        kind === 'visit' && address && evidence.state !== 'lead'
          ? [{ id, address, at: at && `${at.lat} ${at.lon}` }]
          : [],
      ),
);
const secret = directory.services.filter(({ confidential }) => confidential);
const HOUSES = ['refuge', 'dispersed_safe'];

describe('the page of places to walk into', () => {
  it.each(TAGS)('has exactly those that content allows, in %s', (lang) => {
    expect(allowed.length).toBeGreaterThan(3);
    expect(idsOn(lang).sort()).toEqual(allowed.map(({ id }) => id).sort());
    const text = textOf(mainOf(lang));
    for (const { id, address } of allowed) expect(text, id).toContain(address.join(', '));
  });

  it.each(TAGS)('has no name, slug, number or line of an address of a place that must stay secret, in %s', (lang) => {
    expect(secret.length).toBeGreaterThan(5);
    const html = mainOf(lang);
    const text = textOf(html);
    const own = new Set(allowed.flatMap(({ address }) => address));
    const tells = secret.flatMap(({ id, slug, name, alsoKnownAs, channels }) =>
      [
        `"${id}"`,
        `/services/${slug}/`,
        name,
        ...alsoKnownAs.filter((each) => each.length > 4),
        ...channels.flatMap(({ address = [] }) => address).filter((line) => !own.has(line)),
      ].filter((each) => html.includes(each) || text.includes(each)),
    );
    expect(tells).toEqual([]);
  });

  it('lists no service that is a refuge or a safe house, whatever its record says of secrecy', () => {
    const ids = new Set(TAGS.flatMap(idsOn));
    const kinds = directory.services.filter(({ id }) => ids.has(id)).flatMap((service) => service.kinds);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => HOUSES.includes(kind))).toEqual([]);
  });

  it.each(TAGS)(
    'tells a script the first half of a postcode that stands in the address, and no more, in %s',
    (lang) => {
      const cards = tagsOf(mainOf(lang)).filter(({ attributes }) => attributes['data-service'] !== undefined);
      for (const { attributes } of cards) {
        const { 'data-code': code, 'data-service': id, 'data-at': at } = attributes;
        const own = allowed.filter((each) => each.id === id).map(({ address }) => address.join(', '));
        const points = allowed.filter((each) => each.id === id).map((each) => each.at);
        // A point that its own record gives (C11), and none that was worked out.
        expect(points, id).toContain(at);
        if (code !== undefined)
          expect(
            own.some((line) => line.includes(`${code} `)),
            id,
          ).toBe(true);
      }
      expect(cards.filter(({ attributes }) => attributes['data-code'] !== undefined).length).toBeGreaterThan(2);
    },
  );

  it.each(TAGS)('is reached from the list of services and, without script, from the finder, in %s', (lang) => {
    for (const from of ['services', 'find/me', 'find/someone', 'find/gp'])
      expect(read(`${lang}/${from}/index.html`), from).toContain(`href="/${lang}/places/"`);
  });

  it.each(TAGS)('is not named to those who harm, in %s (P121)', (lang) => {
    const harming = directory.pathways.axes.find(({ id }) => id === 'audience')?.options.find(({ id }) => id === 'X');
    expect(read(`${lang}/find/${harming?.slug ?? ''}/index.html`)).not.toContain('/places/');
  });

  it.each(TAGS)('says hours, and leads to the page of each service, in %s', (lang) => {
    const tags = tagsOf(mainOf(lang));
    expect(tags.filter(({ attributes }) => 'data-hours' in attributes).length).toBe(allowed.length);
    for (const { id } of allowed) {
      const slug = directory.services.find((service) => service.id === id)?.slug ?? '';
      expect(tags.some(({ attributes }) => attributes['href'] === `/${lang}/services/${slug}/`)).toBe(true);
    }
  });
});

describe('the map', () => {
  const leaflet = FILES.filter((file) => file.startsWith('_astro/') && read(file).includes('leaflet-container'));

  it('is a file of its own that no page names', () => {
    expect(leaflet).toHaveLength(1);
    const [file = 'none'] = leaflet;
    expect(PAGES.filter(({ html }) => html.includes(file.replace('_astro/', ''))).map(({ path }) => path)).toEqual([]);
  });

  it('has no part of Leaflet that asks for a position or names another host', () => {
    const code = leaflet.map((file) => read(file)).join('');
    expect(code).not.toMatch(/geolocation|leafletjs\.com|openstreetmap/);
  });
});
