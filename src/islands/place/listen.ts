import { placeOf } from '../../domain/place.ts';
import { choicesOf, type PlaceChoice } from '../../domain/place/choices.ts';
import { fill } from '../page/page-data.ts';
import type { Known } from './place-files.ts';

/** What a place is good for where the field stands. */
export interface Use {
  /** What a place comes to here, such as an answer: which of several that come to the same is meant need not be asked. */
  comesTo: (area: string | undefined) => string;
  /** What that is called, where it is not the place itself. */
  nameOf?: (what: string) => string;
  /** Somebody is in a place that comes to this. */
  choose: (what: string) => void;
  /** What stands in the field is no longer the place that was chosen. */
  clear: () => void;
}

/** How long nobody types before what stands there is taken for the whole, in milliseconds. */
const PAUSE = 500;
/** Fewer letters may still become anything. */
const FEW = 3;

/** Listens to the field, says what was understood, offers the choice where there is one, and says what was chosen. */
export function listen(field: HTMLInputElement, status: HTMLElement, known: Known, use: Use): void {
  const { strings, areas } = known.words;
  const say = (key: string, values: Record<string, string> = {}) => fill(strings[`place.${key}`] ?? '', values);
  const nameOf = (area: string | undefined) => (area === undefined ? say('elsewhere') : (areas[area] ?? ''));
  const hint = document.createElement('p');
  const choices = document.createElement('div');
  /** true: what is chosen here was chosen by this field. */
  let isChosen = false;
  hint.id = 'place-hint';
  hint.className = 'soft';
  hint.textContent = say('hint');
  choices.className = 'row';
  choices.hidden = true;
  status.tabIndex = -1;
  field.setAttribute('aria-describedby', hint.id);
  status.before(hint);
  status.after(choices);

  const show = (text: string, offered: PlaceChoice[] = []) => {
    status.textContent = text;
    choices.replaceChildren(...offered.map(button));
    choices.hidden = offered.length === 0;
  };
  /** @param place its name, where it is known which of those that come to the same is meant. */
  const choose = (what: string, place?: string) => {
    isChosen = true;
    use.choose(what);
    const answer = use.nameOf?.(what) ?? place ?? say('elsewhere');
    show(place === undefined || place === answer ? say('chosen', { answer }) : say('comes_to', { place, answer }));
  };
  const chooseArea = (area: string | undefined) => {
    choose(use.comesTo(area), area === undefined ? undefined : nameOf(area));
  };
  const button = ({ area, name }: PlaceChoice) => {
    const press = document.createElement('button');
    press.type = 'button';
    press.append(...(name === undefined ? [nameOf(area)] : [english(name), ` (${nameOf(area)})`]));
    press.addEventListener('click', () => {
      chooseArea(area);
      // The button is gone. The field would bring the keys of a phone up again.
      status.focus();
    });
    return press;
  };
  const ask = (text: string, offered?: PlaceChoice[]) => {
    if (isChosen) use.clear();
    isChosen = false;
    show(text, offered);
  };
  const understand = (isDone: boolean) => {
    // Somebody has gone on without waiting.
    if (!field.isConnected) return;
    const text = field.value.trim();
    const found = placeOf(text, known.places);
    const offered = found ? choicesOf(found, known.places) : [];
    const [first, ...others] = offered;
    if (!first) ask(text !== '' && (isDone || text.length >= FEW) ? say('unknown') : '');
    else if (found?.matched.by === 'near') ask(say('maybe'), offered);
    else if (others.length === 0) chooseArea(first.area);
    else if (others.every(({ area }) => use.comesTo(area) === use.comesTo(first.area))) choose(use.comesTo(first.area));
    else ask(say('which'), offered);
  };

  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(understand, PAUSE, false);
  });
  field.form?.addEventListener('submit', () => {
    clearTimeout(timer);
    understand(true);
  });
  // Somebody may have typed before all was there.
  if (field.value !== '') understand(false);
}

/** The name of a town, as it is written in English. */
function english(name: string): HTMLElement {
  const words = document.createElement('bdi');
  words.lang = 'en';
  words.textContent = name;
  return words;
}
