import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isCrisisLine } from '../../../src/domain/contact.ts';
import { CHECK_DAYS } from '../../../src/domain/freshness.ts';
import { addDays } from '../../../src/domain/london-time.ts';
import type { Area } from '../../../src/schema/area.ts';
import type { Kind } from '../../../src/schema/kind.ts';
import { SHORT_CODES } from '../../../src/schema/service.ts';
import { agesIn, listIn, yesOrNo, type Answers } from './answers.ts';

/** What a draft is written with besides the answers. */
export interface DraftSettings {
  kinds: readonly Kind[];
  areas: readonly Area[];
  today: string;
  /** Whether the source is enough for a number that can be dialled; the rules decide, not the editor. */
  state: 'published' | 'lead';
}

/** The two files of a service. */
export interface Draft {
  facts: string;
  words: string;
}

/** The field that a kind of channel is reached by. */
export function reachField(kind: string | undefined): 'number' | 'email' | 'url' | 'address' {
  if (kind === 'email') return 'email';
  if (kind === 'visit') return 'address';
  return ['webchat', 'bsl', 'form', 'app'].includes(kind ?? '') ? 'url' : 'number';
}

/** A number as people write it, as the network knows it: "0808 800 0028" as "+448088000028". Anything else stays as it is. */
export function asNumber(typed: string): string {
  const digits = typed.replace(/\s/g, '');
  if ((SHORT_CODES as readonly string[]).includes(digits)) return digits;
  return parsePhoneNumberFromString(typed, { defaultCountry: 'GB', extract: false })?.number ?? typed;
}

/** Plain words stand as they are, everything else in quotes. */
function quoted(value: string): string {
  const isPlain = /^[A-Za-z][\w '()/.-]*$/.test(value) && !/^(true|false|null|unknown|~)$/i.test(value);
  return isPlain && !value.endsWith(' ') ? value : JSON.stringify(value);
}

const list = (values: readonly string[]) => `[${values.map(quoted).join(', ')}]`;

/** service.yaml and en.md out of the answers so far; what was not asked yet has a value that the rules allow. */
export function draftOf(answers: Answers, settings: DraftSettings): Draft {
  return { facts: `${factLines(answers, settings).join('\n')}\n`, words: wordsOf(answers, settings) };
}

function factLines(answers: Answers, settings: DraftSettings): string[] {
  const { today } = settings;
  const own = answers.kinds === undefined ? settings.kinds.slice(0, 1).map(({ id }) => id) : listIn(answers.kinds);
  const evidence = evidenceOf(answers, settings);
  const ages = agesIn(answers.ages) ?? {};
  const age = Object.entries(ages).map(([end, years]) => `${end}: ${String(years)}`);
  const limit = isCrisisLine({ kinds: own }, settings.kinds) ? CHECK_DAYS.crisis : CHECK_DAYS.other;
  const website = (answers.website ?? '').trim();
  return [
    `slug: ${quoted(answers.slug ?? 'draft-of-a-service')}`,
    `label: ${quoted(answers.label ?? 'Draft of a service')}`,
    `name: ${quoted(answers.name ?? 'Draft')}`,
    `runBy: ${quoted(answers.runBy ?? 'Draft')}`,
    `kinds: ${list(own)}`,
    `areas: ${list(answers.areas === undefined ? settings.areas.slice(0, 1).map(({ id }) => id) : listIn(answers.areas))}`,
    `confidential: ${String(yesOrNo(answers.confidential) ?? false)}`,
    'helps:',
    `  sex: ${quoted(answers.sex ?? 'any')}`,
    ...(age.length === 0 ? [] : [`  age: { ${age.join(', ')} }`]),
    `  audience: ${list(answers.audience === undefined ? ['V'] : listIn(answers.audience))}`,
    `does: ${list(answers.does === undefined ? ['signposts'] : listIn(answers.does))}`,
    ...(website === '' ? [] : ['website:', `  url: ${website}`, `  evidence: ${evidence}`]),
    ...channelLines(answers, evidence),
    'referral:',
    `  self: ${quoted(answers.self ?? 'yes')}`,
    `  professional: ${list(listIn(answers.professional ?? '').length > 0 ? listIn(answers.professional) : ['unknown'])}`,
    `instead: ${list(listIn(answers.instead))}`,
    'sources:',
    '  - id: first-source',
    `    publisher: ${quoted(answers.publisher ?? 'provider')}`,
    `    name: ${quoted(answers.sourceName ?? 'Draft')}`,
    ...((answers.sourceUrl ?? '').trim() === '' ? [] : [`    url: ${(answers.sourceUrl ?? '').trim()}`]),
    `    date: ${JSON.stringify(answers.sourceDate ?? 'unknown')}`,
    `    supports: ${list(supports(answers, website))}`,
    'review:',
    `  checked: ${JSON.stringify(today)}`,
    `  by: ${JSON.stringify((answers.told ?? '') === '' ? 'desk research, nobody was rung' : answers.told)}`,
    `  due: ${JSON.stringify(addDays(today, limit))}`,
  ];
}

function channelLines(answers: Answers, evidence: string): string[] {
  const { channel, reach = '', hours = 'unknown', cost, expect } = answers;
  if (channel === undefined || channel === 'none' || reach === '') return ['channels: []'];
  const field = reachField(channel);
  const value = {
    number: JSON.stringify(asNumber(reach)),
    email: quoted(reach),
    url: reach,
    address: list(listIn(reach)),
  }[field];
  return [
    'channels:',
    `  - kind: ${quoted(channel)}`,
    `    ${field}: ${value}`,
    ...(yesOrNo(answers.serviceMobile) === true ? ['    serviceMobile: true'] : []),
    `    hours: ${quoted(hours)}`,
    `    cost: ${quoted(cost ?? 'unknown')}`,
    `    expect: ${list(expect === undefined ? ['unknown'] : listIn(expect))}`,
    `    evidence: ${evidence}`,
  ];
}

function evidenceOf({ told = '', how }: Answers, { state, today }: DraftSettings): string {
  if (told === '' || how === undefined) return `{ state: ${state}, source: first-source }`;
  return `{ state: confirmed, source: first-source, by: ${JSON.stringify(told)}, on: ${JSON.stringify(today)}, how: ${how} }`;
}

function supports({ channel, hours }: Answers, website: string): string[] {
  const field = reachField(channel);
  return [
    'what',
    ...(channel !== undefined && channel !== 'none' && field !== 'address' ? [field === 'url' ? 'web' : field] : []),
    ...(hours === undefined || hours === 'unknown' ? [] : ['hours']),
    ...(website !== '' && field !== 'url' ? ['web'] : []),
  ];
}

/** The paragraphs of en.md, each under the question it answers. */
const PARAGRAPHS = ['what', 'who', 'then'] as const;

function wordsOf(answers: Answers, { today }: DraftSettings): string {
  const said = (answers.say ?? '').trim();
  const nation = (answers.nation ?? '').trim();
  // What was not asked yet: a paragraph of its own each, since three are what a page has (C4).
  const body = PARAGRAPHS.map((key) => answers[key] ?? 'This is a draft.');
  return [
    '---',
    `summary: ${JSON.stringify(answers.summary ?? 'This is a draft.')}`,
    ...(said === '' ? [] : [`say: ${JSON.stringify(said)}`]),
    ...(nation === '' ? [] : [`law: { nation: ${nation}, checked: ${JSON.stringify(today)} }`]),
    '---',
    '',
    body.join('\n\n'),
    '',
  ].join('\n');
}
