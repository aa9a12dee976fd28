// Where somebody is: the files that a field for a place fetches, as the browser takes them out again.
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/domain/place.ts';
import { placesOf } from '../../src/domain/place/places.ts';
import { servedIn } from '../../src/domain/place/served.ts';
import { rowsOf } from '../../src/islands/finder/columns.ts';
import type { ServedFile } from '../../src/islands/list/place.ts';
import { knownPlaces, type PlacesFile, type PlaceWords } from '../../src/islands/place/place-files.ts';
import { dataFile, directory, FILES, languages, PAGES, read, servicePage, tagsOf } from './support.ts';

const file = (name: string) => JSON.parse(read(dataFile(name))) as unknown;
const knownIn = (lang: string) => knownPlaces(file('places') as PlacesFile, file(`${lang}/place`) as PlaceWords);
const served = file('served') as ServedFile;
const running = directory.services.filter(({ status }) => status === 'running');

describe('the places that are sent', () => {
  const content = placesOf(directory.postcodes, directory.towns);

  it.each(languages.map(({ tag }) => tag))('are those of content/, whole, in %s', (lang) => {
    const { places, areas } = knownIn(lang);
    expect(areas).toEqual(directory.areas);
    expect([...places.codes]).toEqual([...content.codes]);
    for (const [letters, place] of content.names) expect(places.names.get(letters)).toMatchObject({ name: place.name });
    for (const { code } of directory.postcodes) expect(placeOf(code, places)).toEqual(placeOf(code, content));
  });

  it.each(languages.map(({ tag }) => tag))('are also known by the names that they have in %s', (lang) => {
    const { places, words } = knownIn(lang);
    const livedIn = directory.areas.filter(({ level }) => level === 'council' || level === 'district');
    expect(Object.keys(words.areas)).toEqual(livedIn.map(({ id }) => id));
    const strings = directory.strings[lang] ?? {};
    for (const { id } of livedIn) {
      expect(words.areas[id]).toBe(strings[`area.${id}`]);
      expect(placeOf(words.areas[id] ?? '', places)?.areas, words.areas[id]).toEqual([id]);
    }
  });

  it.each(languages.map(({ tag }) => tag))(
    'come with all that the field says in %s, but what the page says itself',
    (lang) => {
      const wanted = Object.keys(directory.strings['en'] ?? {}).filter((key) => key.startsWith('place.'));
      const { strings } = file(`${lang}/place`) as PlaceWords;
      const first = Object.keys(file(`${lang}/find-say`) as Record<string, string>).filter((key) =>
        /^place\./.test(key),
      );
      expect([...Object.keys(strings), ...first].sort()).toEqual(wanted.sort());
      const [filters] = tagsOf(read(`${lang}/services/index.html`)).filter(
        ({ attributes }) => attributes['id'] === 'filters',
      );
      expect(JSON.parse(filters?.attributes['data-place'] ?? '{}')).toEqual({
        label: directory.strings[lang]?.['place.label'],
        failed: directory.strings[lang]?.['place.failed'],
      });
    },
  );

  it('say nothing of any service', () => {
    const text = read(dataFile('places'));
    expect(running.filter(({ id, name }) => text.includes(`"${id}"`) || text.includes(name))).toEqual([]);
  });
});

describe('which services help where, as it is sent', () => {
  const listed = rowsOf(served.listed);
  const neighbours = rowsOf(served.neighbours);
  const idOf = (slug: string) => directory.services.find((service) => service.slug === slug)?.id;

  it('names every running service once, with the areas of its record', () => {
    const sent = new Map([...listed, ...neighbours].map(({ slug, areas }) => [idOf(slug), areas]));
    expect(sent.size).toBe(listed.length + neighbours.length);
    expect([...sent.keys()].sort()).toEqual(running.map(({ id }) => id).sort());
    for (const { id, areas } of running) expect(sent.get(id), id).toEqual(areas);
  });

  it('has a card in every list for those that are listed, and a page for the neighbours', () => {
    for (const { tag } of languages) {
      const html = read(`${tag}/services/index.html`);
      expect(listed.filter(({ slug }) => !html.includes(`href="/${tag}/services/${slug}/"`))).toEqual([]);
      for (const { slug, name } of neighbours) expect(servicePage(tag, slug).html).toContain(name.split("'")[0]);
    }
  });

  it('leads a person to what covers her council', () => {
    const idsIn = (area: string) => servedIn(area, listed, directory.areas).map(({ slug }) => idOf(slug));
    expect(idsIn('dudley')).toContain('bcwa-helpline');
    expect(idsIn('redditch')).toContain('wmwa-helpline-worcestershire');
    expect(idsIn('redditch')).not.toContain('bromsgrove-housing');
  });
});

describe('where somebody is', () => {
  it('is never asked of the browser, by no script and no policy', () => {
    const scripts = FILES.filter((name) => name.endsWith('.js'));
    // The worker of copies sends the policy that forbids it with its own page.
    const asked = scripts.filter((name) => read(name).replaceAll('geolocation=()', '').includes('geolocation'));
    expect(asked).toEqual([]);
    expect(PAGES.filter(({ html }) => /navigator\.geolocation/.test(html)).map(({ path }) => path)).toEqual([]);
    expect(read('_headers')).toContain('geolocation=()');
  });
});
