import { servedIn } from '../../domain/place/served.ts';
import { dataFile } from '../page/data-file.ts';
import { fill } from '../page/page-data.ts';
import { rowsOf, type Columns } from '../finder/columns.ts';
import { listen } from '../place/listen.ts';
import { fetchPlaces, type Known } from '../place/place-files.ts';

/** A place outside all councils, among those that can be chosen. */
const ELSEWHERE = 'elsewhere';

/** A service of neighbours, which has no card in the list. */
export interface Neighbour {
  slug: string;
  name: string;
  areas: string[];
}

/** The file "served": which services help in which places. */
export interface ServedFile {
  listed: Columns<{ id: string; areas: string[] }>;
  neighbours: Columns<Neighbour>;
}

/** Says which services help somebody in a place that was chosen. */
export type ServedIn = (place: string) => ReadonlySet<string>;

/**
 * Lets the list be narrowed to any council or district: by what is typed, or in the choice of places, which now has them all. Those
 * of the neighbours' own services that cover the place are named beside it.
 * @param choice the choice of places, where only the covered areas stand.
 * @param narrow is told who helps where, before any other place can be chosen.
 */
export async function openInList(
  field: HTMLInputElement,
  status: HTMLElement,
  choice: HTMLSelectElement,
  narrow: (served: ServedIn) => void,
): Promise<void> {
  const [known, { listed, neighbours }] = await Promise.all([fetchPlaces(), dataFile<ServedFile>('served')]);
  const [own, near] = [rowsOf(listed), rowsOf(neighbours)];
  const beside = document.createElement('div');
  narrow((place) => {
    const served = servedIn(place === ELSEWHERE ? undefined : place, own, known.areas);
    return new Set(served.map(({ id }) => id));
  });
  offerAll(choice, known);
  field.form?.parentElement?.append(beside);
  choice.addEventListener('change', () => {
    beside.replaceChildren(...besideFor(choice.value, known, near));
  });
  listen(field, status, known, {
    comesTo: (area) => area ?? ELSEWHERE,
    choose: (place) => {
      select(choice, place);
    },
    clear: () => {
      select(choice, '');
    },
  });
}

/** Puts every place into the choice, in place of the covered ones; what is chosen stays chosen. */
function offerAll(choice: HTMLSelectElement, { areas, words }: Known): void {
  const at = choice.selectedIndex;
  const named = areas.filter(({ id }) => id in words.areas);
  const inOrder = [...named.filter(({ covered }) => covered), ...named.filter(({ covered }) => !covered)];
  choice.replaceChildren(
    choice.options[0] ?? '',
    ...inOrder.map(({ id }) => new Option(words.areas[id], id)),
    new Option(words.strings['place.elsewhere'], ELSEWHERE),
  );
  choice.selectedIndex = at;
}

function select(choice: HTMLSelectElement, place: string): void {
  choice.value = place;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What stands beside the list for a place: services of its own that have no card here. */
function besideFor(
  place: string,
  { areas, words: { areas: names, strings } }: Known,
  near: readonly Neighbour[],
): Node[] {
  const text = document.createElement('p');
  if (place === ELSEWHERE) text.textContent = strings['place.outside'] ?? '';
  const own = place === ELSEWHERE || place === '' ? [] : servedIn(place, near, areas);
  if (own.length === 0) return text.textContent === '' ? [] : [text];
  text.textContent = fill(strings['place.also'] ?? '', { place: names[place] ?? '' });
  const list = document.createElement('ul');
  list.append(
    ...own.map(({ slug, name }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'step';
      link.lang = 'en';
      link.dir = 'ltr';
      // From the address of the list, which is that of the services.
      link.href = `${slug}/`;
      link.textContent = name;
      item.append(link);
      return item;
    }),
  );
  list.className = 'plain';
  return [text, list];
}
