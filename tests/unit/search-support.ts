// A small search: a few services, meanings and phrases, and the verbs of the tests that ask it.
import { placesOf } from '../../src/domain/place/places.ts';
import {
  search,
  searcherOf,
  type SearchData,
  type SearchResult,
  type SoughtFacts,
} from '../../src/domain/search/search.ts';
import type { Intent } from '../../src/schema/intent.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { SearchVocabulary } from '../../src/schema/search-vocabulary.ts';

const kind = (id: string, more: Partial<Kind> = {}): Kind => ({
  id, group: 'talk', audience: ['V', 'F', 'P'], public: true, serves: [], protected: false, crisis: false, lasting: false,
  aboutChild: false, everybody: false, houses: false, p: [], ...more,
}); // prettier-ignore

/** A service that everybody may use, everywhere, day and night. */
export function service(
  id: string,
  kinds: string[],
  more: Partial<Omit<SoughtFacts, 'helps'>> & { helps?: Partial<SoughtFacts['helps']> } = {},
): SoughtFacts {
  return {
    id, kinds, status: 'running', areas: ['england'], titles: [id.replaceAll('-', ' ')], isFree: true, doubts: [],
    review: { checked: '2026-11-21', due: '2027-11-21' },
    channels: [{ hours: '24/7', holidays: 'open', evidence: { state: 'published' }, interpreter: 'unknown' }],
    ...more,
    helps: { sex: 'any', age: {}, community: [], audience: ['V', 'F', 'P'], ...more.helps },
  } as SoughtFacts; // prettier-ignore
}

const intent = (id: string, show: string[], more: Partial<Intent> = {}): Intent => ({
  id, show, label: `kind.${show[0] ?? ''}`, services: [], means: {}, general: false, weak: false, inOrder: false, ...more,
}); // prettier-ignore

/** A line of office hours. */
const BY_DAY: SoughtFacts['channels'] = ([['Mo-Fr 09:00-17:00', 'closed']] as const).map(([hours, holidays]) => ({
  hours,
  holidays,
  evidence: { state: 'published' },
  interpreter: 'unknown',
}));

const ENGLISH: SearchVocabulary = {
  words: { he: ['he', 'husband', 'partner'], hit: ['hits', 'hit', 'beats'], her: ['her', 'wife'] },
  say: {
    hit: ['<he> <hit> me', 'bruise*'],
    i_hurt_others: ['i <hit> <her>/partner/my'],
    money: ['takes my wages/money'],
    refuge: ['refuge', 'safe house'],
    by_a_wife: ['girlfriend <hit>'],
    man: ['male', 'im a man'],
    deaf: ['deaf'],
    sikh: ['sikh'],
    help: ['help'],
    open: ['open now'],
    free: ['free'],
  },
  romanised: {},
  known: [],
  ignore: ['please', 'the', 'me', 'my', 'a'],
  services: { 'north-aid': ['nrth'] },
  places: {},
};
const URDU: SearchVocabulary = {
  ...ENGLISH,
  words: {},
  say: { hit: ['مارتا ہے', 'تشدد'], refuge: ['پناہ گاہ'] },
  romanised: { hit: ['maarta hai'], refuge: ['panah'] },
  known: [],
  ignore: [],
  services: {},
};
const CHINESE: SearchVocabulary = { ...URDU, say: { hit: ['打 我', '家暴'] }, romanised: {} };

export const DATA: SearchData = {
  kinds: [kind('line'), kind('mens_line', { sex: 'men' }), kind('womens_line', { sex: 'women' }), kind('refuge'), kind('money'), kind('change', { audience: ['X'] }),
    kind('deaf'), kind('by_and_for'), kind('local_da_lead'), kind('national_da_helpline', { sex: 'women' }), kind('emergency_999')],
  intents: [
    intent('hit', ['womens_line', 'line'], { general: true }),
    intent('i_hurt_others', ['change'], { means: { audience: 'X' }, inOrder: true }),
    intent('money', ['money', 'line']),
    intent('refuge', ['refuge']),
    intent('by_a_wife', ['womens_line', 'mens_line', 'line'], { means: { by: 'a_woman' } }),
    intent('man', ['mens_line'], { means: { sex: 'men' } }),
    intent('deaf', ['deaf']),
    intent('sikh', ['by_and_for'], { means: { community: 'sikh' } }),
    intent('help', ['line'], { weak: true, general: true }),
    intent('open', ['line'], { weak: true, only: 'open' }),
    intent('free', ['line'], { weak: true, only: 'free' }),
  ],
  vocabularies: [
    { vocabulary: ENGLISH, isNear: true },
    { vocabulary: URDU, isNear: false },
    { vocabulary: CHINESE, isNear: false },
  ],
  services: [
    service('nine-nine-nine', ['emergency_999']),
    service('womens-line', ['womens_line', 'national_da_helpline'], { helps: { sex: 'women' } }),
    service('talk-line', ['line'], { channels: BY_DAY, isFree: false }),
    service('night-line', ['line']),
    service('mens-line', ['mens_line'], { helps: { sex: 'men' } }),
    service('north-aid', ['refuge', 'local_da_lead'], { areas: ['birmingham'], titles: ['Northgate Aid', 'Bharosa'] }),
    service('south-aid', ['refuge', 'local_da_lead'], { areas: ['sandwell'], titles: ['South Aid'] }),
    service('money-line', ['money']),
    service('change-line', ['change'], { helps: { audience: ['X'] } }),
    service('deaf-line', ['deaf']),
    service('sikh-aid', ['by_and_for'], { helps: { community: ['sikh'] }, channels: BY_DAY }),
    service('house-trust', ['deaf'], { titles: ['Safe House Trust of the Black Country', 'Hitshouses', 'SH'] }),
    service('jewish-aid', ['by_and_for'], { helps: { community: ['jewish'] } }),
  ],
  areas: [
    { id: 'uk', level: 'nation', covered: false },
    { id: 'england', within: 'uk', level: 'nation', covered: false },
    { id: 'birmingham', within: 'england', level: 'council', covered: true },
    { id: 'sandwell', within: 'england', level: 'council', covered: true },
  ],
  labels: { 'kind.money': 'Somebody who knows about wages and rent' },
  places: placesOf(
    [
      { code: 'B29', lat: 52.4, lon: -1.9, areas: ['birmingham'], beyond: false },
      { code: 'B66', lat: 52.5, lon: -1.9, areas: ['sandwell', 'birmingham'], beyond: false },
    ],
    [
      { name: 'Birmingham', also: [], areas: ['birmingham'], alone: false, far: false },
      { name: 'Tipton', also: [], areas: ['sandwell'], alone: false, far: false },
      { name: 'Leeds', also: [], areas: [], alone: false, far: true },
    ],
  ),
}; // prettier-ignore

const searcher = searcherOf(DATA);

/** A working morning. */
const MORNING = { now: { date: '2026-11-23', weekday: 0, minutes: 630 }, bankHolidays: new Set<string>() };
export const NIGHT = { ...MORNING, now: { ...MORNING.now, minutes: 60 } };

export function searched(text: string, moment = MORNING): SearchResult {
  return search(text, searcher, '2026-11-23', moment);
}

/** The services that a query finds, in their order. */
export function found(text: string, moment = MORNING): string[] {
  return searched(text, moment).services.map(({ id }) => id);
}

/** What a query was understood to mean, the surest first. */
export function meant(text: string): string[] {
  return searched(text).understood.intents.map(({ id }) => id);
}
