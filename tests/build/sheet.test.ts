// The list that somebody carries, as it is built: what is printed, whose numbers, and in which words.
import { describe, expect, it } from 'vitest';
import { coveredAreasOf } from '../../src/domain/area.ts';
import { usableChannels } from '../../src/domain/contact.ts';
import { formatLineHours } from '../../src/i18n/formats.ts';
import { numberIn } from '../../src/i18n/phone.ts';
import { translator } from '../../src/i18n/translator.ts';
import type { Service } from '../../src/schema/directory.ts';
import { PAGES, TODAY, dataFile, directory, languages, read, tagsOf, textOf, type Page } from './support.ts';

const { kinds, services, strings, areas } = directory;
/** Stems that tell, kept apart from content/ so that neither can hide a hole in the other (S5). */
const TELLING =
  /(^|[^\p{L}])(abus|violen|refuge|rape|victim|police|escap|leav|surviv|perpetrat|domestic|coerc|stalk|crisis|helpline|women's aid|safeguard|waymark|تشدد|پناہ|پولیس|ریپ|زیادتی|مظلوم|طلاق|ظلم)/u;
const covered = areas.filter((area) => area.covered).map(({ id }) => id);
const sheets = languages.flatMap(({ tag }) =>
  covered.map((area) => ({ tag, area, page: pageAt(`/${tag}/work/sheet/${area}/`) })),
);

function pageAt(path: string): Page {
  const found = PAGES.find((page) => page.path === path);
  if (!found) throw new Error(`there is no page ${path}`);
  return found;
}

/** The part of a page that is printed, without what is for the screen alone. */
function printed({ html }: Page): string {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replaceAll(/<(\w+)\b[^>]*\bclass="(?:[^"]* )?screen(?: [^"]*)?"[^>]*>[^]*?<\/\1>/g, '')
    .replaceAll(/<button\b[^]*?<\/button>/g, '');
}

/** The lines of one service on a sheet, by its id. */
function rowsOf(page: Page): Map<string, string> {
  const rows = [...printed(page).matchAll(/<li data-service="([^"]+)"[^]*?<\/li>/g)];
  return new Map(rows.map(([row, id = '']) => [id, row]));
}

const numbersIn = (html: string) => tagsOf(html).flatMap(({ attributes }) => numberIn(attributes['href'] ?? '') ?? []);
const serviceOf = (id: string) => services.find((service) => service.id === id);
const isInArea = (service: Service, area: string) => coveredAreasOf(service.areas, areas).some(({ id }) => id === area);
/** Kinds that somebody who is hurt, or worried, may be sent to. */
const theirs = kinds
  .filter((kind) => kind.public && kind.audience.some((who) => who === 'V' || who === 'F'))
  .map(({ id }) => id);
const labelOf = (row: string) => textOf(/<p class="label"[^]*?<\/p>/.exec(row)?.[0] ?? '');

describe.each(sheets.map(({ tag, area, page }) => [`${tag}, ${area}`, tag, area, page] as const))(
  'the sheet in %s',
  (_name, tag, area, page) => {
    const paper = printed(page);
    const rows = rowsOf(page);

    it('has rows', () => {
      expect(rows.size).toBeGreaterThan(30);
    });

    it('prints no telling word of its language or of English, whatever is ticked', () => {
      const text = textOf(paper).toLowerCase();
      const listed = [...(directory.tellingWords['en'] ?? []), ...(directory.tellingWords[tag] ?? [])];
      const plain = text.replaceAll(/[-_/.]/g, ' ');
      expect(listed.filter((word) => new RegExp(`(^|[^\\p{L}])${word}`, 'u').test(plain))).toEqual([]);
      expect(TELLING.exec(text)?.[0]).toBeUndefined();
    });

    it('prints no name of a service, nor of who runs it', () => {
      const text = textOf(paper);
      const names = services.flatMap(({ name, label, runBy, alsoKnownAs }) => [name, label, runBy, ...alsoKnownAs]);
      // A number is a name to some, and "101" stands on the paper as a number.
      const told = names.filter((name) => /\p{L}{3}/u.test(name) && text.includes(name));
      expect(told).toEqual([]);
    });

    it('has 999 first, without a tick', () => {
      expect(numbersIn(paper)[0]).toBe('999');
      expect(paper.indexOf('tel:999')).toBeLessThan(paper.indexOf('<input'));
      expect(numbersIn(paper).filter((number) => number === '999')).toHaveLength(1);
    });

    it('has only numbers that somebody vouches for, each of its own service and for the public', () => {
      const wrong = [...rows].flatMap(([id, row]) => {
        const service = serviceOf(id);
        const own = service === undefined ? [] : usableChannels(service, kinds, TODAY);
        const fit = own
          .filter(({ purpose }) => purpose !== 'professionals' && purpose !== 'from_abroad')
          .flatMap(({ number }) => number ?? []);
        const shown = numbersIn(row);
        return shown.length > 0 && shown.every((number) => fit.includes(number)) ? [] : [`${id}: ${shown.join()}`];
      });
      expect(wrong).toEqual([]);
    });

    it('has nothing that is for professionals, or for people who harm', () => {
      const wrong = [...rows.keys()].filter((id) => {
        const { kinds: own = [], helps } = serviceOf(id) ?? {};
        return !own.some((kind) => theirs.includes(kind)) || !helps?.audience.some((who) => who === 'V' || who === 'F');
      });
      expect(wrong).toEqual([]);
      const lines = services.flatMap(({ channels }) => channels);
      const forAll = new Set(
        lines.filter(({ purpose }) => purpose !== 'professionals').flatMap(({ number }) => number ?? []),
      );
      const forThem = lines.flatMap(({ purpose, number }) =>
        purpose === 'professionals' && number !== undefined && !forAll.has(number) ? number : [],
      );
      expect(forThem.length).toBeGreaterThan(0);
      expect(numbersIn(paper).filter((number) => forThem.includes(number))).toEqual([]);
    });

    it('leaves out no service of the area that the person may ring', () => {
      const wanted = services.filter(
        (service) =>
          service.status === 'running' &&
          isInArea(service, area) &&
          service.helps.audience.some((who) => who === 'V' || who === 'F') &&
          service.kinds.some((kind) => theirs.includes(kind)) &&
          usableChannels(service, kinds, TODAY).some(
            ({ kind, purpose, number }) =>
              kind === 'phone' && purpose === 'main' && number !== undefined && number !== '999',
          ),
      );
      expect(wanted.map(({ id }) => id).filter((id) => !rows.has(id))).toEqual([]);
    });

    it('says when somebody answers, beside each number, and nothing of the minute it was made in', () => {
      const said = paper.split('<div class="line">').slice(1);
      expect(said.filter((line) => textOf(/<span class="when"[^]*/.exec(line)?.[0] ?? '') === '')).toEqual([]);
      expect(said).toHaveLength(numbersIn(paper).length);
      const t = translator(tag, strings);
      const silent = [...rows].flatMap(([id, row]) => {
        const shown = numbersIn(row);
        const main = usableChannels(serviceOf(id) as Service, kinds, TODAY).find(({ number = '' }) =>
          shown.includes(number),
        );
        return main && textOf(row).includes(formatLineHours(t, main).join(' · ')) ? [] : [id];
      });
      expect(silent).toEqual([]);
      expect(paper).not.toContain('data-hours');
    });

    it('tells two of the same words apart by hours or number', () => {
      const told = [...rows.values()].map((row) => textOf(row));
      expect(told.filter((text, at) => told.indexOf(text) !== at)).toEqual([]);
    });

    it('tells a service of one place from that of another by the place', () => {
      const places = new Map<string, Set<string>>();
      for (const [id, row] of rows) {
        const label = labelOf(row);
        const reach = (serviceOf(id)?.areas ?? []).some((own) => ['uk', 'england', 'england_wales'].includes(own))
          ? 'all'
          : 'near';
        places.set(label, (places.get(label) ?? new Set()).add(reach));
      }
      expect([...places].filter(([, reaches]) => reaches.size > 1).map(([label]) => label)).toEqual([]);
    });

    it('is printed without any other part of the page', () => {
      const rest = paper.replace(/<div class="sheet"[^]*<\/div>/, '');
      expect(textOf(rest)).toBe('');
      expect(textOf(paper).startsWith(strings[tag]?.['sheet.title'] ?? '?')).toBe(true);
    });

    it('keeps no answer: no box has a name or is ticked beforehand, and nothing can be sent', () => {
      const boxes = tagsOf(page.html).filter(({ name }) => name === 'input');
      expect(boxes).toHaveLength(rows.size);
      expect(
        boxes.filter(({ attributes }) => attributes['name'] !== undefined || attributes['checked'] !== undefined),
      ).toEqual([]);
      expect(boxes.filter(({ attributes }) => attributes['autocomplete'] !== 'off')).toEqual([]);
      expect(tagsOf(page.html).filter(({ name }) => name === 'button')).toEqual([]);
      const forms = tagsOf(page.html).filter(({ name }) => name === 'form');
      expect(forms.map(({ attributes }) => attributes['method'])).toEqual(['dialog']);
    });

    it('says to the professional, and not on paper, which lines are for women or for men alone (P127)', () => {
      const whole = new Map(
        [...page.html.matchAll(/<li data-service="([^"]+)"[^]*?<\/li>/g)].map(([row, id = '']) => [id, row]),
      );
      const alone = [...rows.keys()].flatMap((id) => {
        const sex = serviceOf(id)?.helps.sex;
        return sex === 'women' || sex === 'men' ? [{ id, says: strings[tag]?.[`sex.${sex}`] ?? '?' }] : [];
      });
      expect(alone.length).toBeGreaterThan(1);
      // What is of the class "screen" is not printed.
      const silent = alone.filter(
        ({ id, says }) => !whole.get(id)?.includes(`<span class="screen soft">${says}</span>`),
      );
      expect(silent.map(({ id }) => id)).toEqual([]);
    });

    it('says to the professional, in this language and in English, that paper can be found', () => {
      const text = textOf(page.html);
      for (const lang of [tag, 'en']) {
        for (const line of ['ask', 'read_out', 'queue', 'send', 'headers'])
          expect(text).toContain(strings[lang]?.[`handout.${line}`]);
      }
    });
  },
);

describe('the words of the list, for the finder', () => {
  it.each(languages.map(({ tag }) => tag))('are a label for every kind that may stand on it, in %s', (tag) => {
    const file = JSON.parse(read(dataFile(`${tag}/sheet`))) as { title: string; kinds: Record<string, string> };
    const own = strings[tag] ?? {};
    expect(file.title).toBe(own['sheet.title']);
    const wanted = kinds.filter((kind) => kind.public && kind.audience.some((who) => who !== 'P')).map(({ id }) => id);
    expect(Object.keys(file.kinds)).toEqual(wanted);
    expect(wanted.filter((id) => file.kinds[id] !== own[`sheet.kind.${id}`])).toEqual([]);
    expect(Object.keys(file.kinds)).not.toContain('marac');
  });
});
