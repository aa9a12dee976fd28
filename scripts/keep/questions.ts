import { parseHours } from '../../src/domain/opening-hours.ts';
import { formatHours, formatLanguage, formatList } from '../../src/i18n/formats.ts';
import { formatNumber } from '../../src/i18n/phone.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Channel, ServiceFacts } from '../../src/schema/service.ts';

/** Doubts that need a question of their own; the others are in what is always asked. */
const DOUBTS: Partial<Record<ServiceFacts['doubts'][number], string>> = {
  number_conflict: 'Our sources give different numbers. Which are yours, and what is each for?',
  hours_conflict: 'Our sources give different hours. Which are right?',
  funding_may_have_ended: 'Is it still paid for, and until when?',
  email_old: 'Which e-mail may we show?',
  website_old: 'Which web page may we show?',
  posts_unconfirmed: 'Are all of these workers still there?',
};

/** What to ask about a service, whichever line of it is rung. In English: it is for the editor's desk. */
export function questionsOf(service: ServiceFacts, t: Translator): string[] {
  const { helps, referral, areas, doubts } = service;
  const { from, to } = helps.age;
  const who = [
    t.of('sex', helps.sex),
    ...(from === undefined ? [] : [`from age ${String(from)}`]),
    ...(to === undefined ? [] : [`up to age ${String(to)}`]),
    ...helps.audience.map((id) => t.of('audience', id)),
    ...helps.exclusions.map((id) => t.of('exclusion', id)),
  ];
  const places = formatList(
    'en',
    areas.map((id) => t.of('area', id)),
  );
  const routes = referral.professional.map((id) => t.of('refer', id)).join('; ');
  return [
    `Is ${service.name} still running, and still run by ${service.runBy}?`,
    ...doubts.flatMap((id) => DOUBTS[id] ?? []),
    // Where a confidential service is may never be asked, nor heard.
    ...(doubts.includes('may_have_moved') && !service.confidential ? ['Have you moved?'] : []),
    `Who may ring? We have: ${who.map(withoutStop).join('; ')}. Whom do you not take?`,
    `We have that you help people who live in ${places}. Is that right?`,
    {
      yes: 'We have that people can come to you by themselves. Is that right?',
      no: 'We have that people cannot come by themselves. Is that right?',
      unknown: 'Can people come to you by themselves?',
    }[referral.self],
    referral.professional.includes('unknown') || referral.professional.length === 0
      ? 'How does a professional refer somebody?'
      : `How does a professional refer? We have: ${routes}.`,
  ];
}

/** What to ask about one way to reach a service. */
export function questionsAbout(channel: Channel, t: Translator): string[] {
  return [reachQuestion(channel, t), ...hoursQuestions(channel, t), ...talkQuestions(channel)];
}

function reachQuestion({ kind, purpose, number, email, url, address }: Channel, t: Translator): string {
  const use = purpose === 'main' ? '' : ` for: ${t.of('purpose', purpose)}`;
  if (number !== undefined) return `Is ${formatNumber(number)} the right number${use}? Let them say it.`;
  if (email !== undefined) return `Is ${email} read${use}, and how soon is it answered?`;
  if (address !== undefined) return `Can people come to ${address.join(', ')}${use}?`;
  return `Is ${url ?? 'this'} the right page${use} (${t.of('channel', kind)})?`;
}

function hoursQuestions({ hours, holidays }: Channel, t: Translator): string[] {
  if (hours === 'unknown') return ['When do you answer? And on bank holidays?'];
  if (hours === '24/7') return ['Do you answer day and night, on every day of the year?'];
  const bankHolidays = {
    open: 'Also on bank holidays?',
    closed: 'Closed on bank holidays?',
    unknown: 'And on bank holidays?',
  };
  const said = formatHours(t, parseHours(hours)).join('; ');
  return [`When do you answer? We have: ${said}. ${bankHolidays[holidays]}`];
}

function talkQuestions({ number, cost, kind, languages, interpreter, expect }: Channel): string[] {
  const costs = {
    free: 'Is it free, from mobiles too?',
    standard: 'What does it cost? We have: the usual cost.',
    unknown: 'What does it cost?',
  };
  const spoken = formatList(
    'en',
    languages.map((tag) => formatLanguage('en', tag)),
  );
  const interpreters = {
    yes: 'Can an interpreter still join?',
    no: 'We have that no interpreter can join. Is that right?',
    unknown: 'Can an interpreter join?',
  };
  const isTalked = kind !== 'email' && kind !== 'form' && kind !== 'app';
  return [
    ...(number === undefined ? [] : [costs[cost]]),
    ...(isTalked
      ? [
          languages.length === 0
            ? 'Which languages do your workers speak?'
            : `Which languages do your workers speak? We have: ${spoken}.`,
          interpreters[interpreter],
        ]
      : []),
    ...(expect.includes('unknown') ? ['What happens when somebody gets in touch?'] : []),
  ];
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
