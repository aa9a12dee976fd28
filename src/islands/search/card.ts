import { channelState, serviceFreshness, type Moment } from '../../domain/contact.ts';
import type { Because } from '../../domain/search/search.ts';
import { openWords } from '../../i18n/open-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Kind } from '../../schema/kind.ts';
import { canRing } from '../finder/ringing.ts';
import type { Say } from '../finder/say.ts';
import { timeNames } from '../page/hours.ts';
import type { PageData } from '../page/page-data.ts';
import type { SoughtService } from './search-file.ts';

/** What a card is drawn with. */
export interface Drawing {
  say: Say;
  lang: string;
  moment: Moment;
  page: PageData;
  kinds: readonly Kind[];
  /** Names of the places that were understood. */
  places: readonly string[];
}

/** A service as a card: name, number, whether it is open now, hours and cost, and why it was found. Text only (S18). */
export function cardOf(service: SoughtService, because: readonly Because[], drawing: Drawing): HTMLElement {
  const { say, moment, kinds } = drawing;
  const today = moment.now.date;
  const card = element('li', 'card');
  card.dataset['service'] = service.id;
  const heading = element('h3');
  const link = english(element('a'));
  link.href = service.path;
  link.textContent = service.name;
  heading.append(link);
  card.append(heading);
  if (canRing(service, today)) {
    const number = element('a', 'number ltr');
    number.dir = 'ltr';
    number.href = `tel:${service.tel ?? ''}`;
    number.textContent = service.number ?? '';
    card.append(number);
    if (serviceFreshness(service, kinds, today) === 'overdue') card.append(line('p', say('service.overdue')));
  } else if (service.tel !== undefined) card.append(line('p', say('service.withdrawn')));
  card.append(hoursOf(service, drawing));
  const reasons = [...new Set(because.flatMap((each) => reasonsOf(each, drawing)))];
  if (reasons.length > 0) card.append(line('p', say('search.because', { what: reasons.join(' · ') }), 'soft'));
  return card;
}

function reasonsOf(because: Because, { say, places }: Drawing): readonly string[] {
  if (because.is === 'place') return places;
  return [say(because.is === 'name' ? 'search.name_typed' : because.label)];
}

function hoursOf(service: SoughtService, { say, lang, moment, page }: Drawing): HTMLElement {
  const hours = line('p', '', 'soft');
  const channel = service.channels[0];
  const state = channel && channelState(channel, moment);
  const t = Object.assign((key: string, values?: Record<string, string | number>) => say(key, values), {
    lang,
  }) as unknown as Translator;
  const words = state && openWords(t, moment.now.date, state, timeNames(page, lang));
  if (words !== undefined)
    hours.append(line('span', words, state?.status === 'open' ? 'open' : ''), state?.status === 'open' ? ' ' : ' · ');
  hours.append(service.hours ?? say('finder.see_page'));
  return hours;
}

/** A name that stands in English letters on every page. */
function english<Element extends HTMLElement>(element: Element): Element {
  return Object.assign(element, { lang: 'en', dir: 'ltr' });
}

function line<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, name = ''): HTMLElementTagNameMap[Tag] {
  return Object.assign(element(tag, name), { textContent: text });
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  return made;
}
