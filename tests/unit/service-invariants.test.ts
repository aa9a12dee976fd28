// Services against the invariants: whom a result names, over every combination of the answers that services are held against
// (who asks, where, sex, age), with no harm and with all of them. pathway-invariants.test.ts says why that covers every set of
// harms, and walks the rest of the answer space for kinds.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { coveringArea } from '../../src/domain/area.ts';
import { usableChannels } from '../../src/domain/contact.ts';
import { findHelp, type Help } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Service } from '../../src/schema/directory.ts';
import { counterExamples, everyAnswer, optionsOf } from './answer-space.ts';
import { directory, today } from './real-content.ts';

vi.setConfig({ testTimeout: 120_000 });

const HARMS = optionsOf('harms');
const QUESTIONS = ['audience', 'area', 'sex_gender', 'age'];
/** Kinds whose services are held against the child's age, not the adult's. */
const ABOUT_CHILD = new Set(directory.kinds.filter(({ aboutChild }) => aboutChild).map(({ id }) => id));

const go = (answers: Answers) => findHelp(answers, directory, today);
const byId = new Map(directory.services.map((service) => [service.id, service]));
const usable = new Map(
  directory.services.map((service) => [service.id, usableChannels(service, directory.kinds, today)]),
);
/** Somebody answers there at any hour; a mailbox that takes letters at night does not count. */
const answersDayAndNight = (id: string) =>
  (usable.get(id) ?? []).some(({ hours, kind }) => hours === '24/7' && ['phone', 'text', 'webchat'].includes(kind));
const canBeReached = (id: string) => (usable.get(id) ?? []).length > 0;

function servicesOf({ results }: Help, ...kinds: string[]): Service[] {
  const wanted = results.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return [...new Set(wanted.flatMap(({ services }) => services.map(({ id }) => id)))].flatMap(
    (id) => byId.get(id) ?? [],
  );
}

const isMan = (answers: Answers) => answers['sex_gender']?.[0] === 'man';

/** Rules as sentences; each check says what breaks it. */
const RULES: Record<string, (help: Help, wrong: (what: string) => void, answers: Answers) => void> = {
  'somebody can be reached (I2, P158)': (help, wrong) => {
    if (!servicesOf(help).some(({ id }) => canBeReached(id))) wrong('nobody can be reached');
  },

  'somebody answers day and night (P158)': (help, wrong) => {
    if (!servicesOf(help).some(({ id }) => answersDayAndNight(id))) wrong('nobody answers at night');
  },

  'there is a local and a national line for people like them (I2)': (help, wrong, answers) => {
    if (help.person.audience === 'X') return;
    const local = isMan(answers) ? ['local_da_lead', 'mens_da_local'] : ['local_da_lead'];
    const national = isMan(answers) ? 'mens_da_helpline' : 'national_da_helpline';
    if (servicesOf(help, ...local).length === 0) wrong(`no service stands for ${local.join(' or ')}`);
    if (servicesOf(help, national).length === 0) wrong(`no service stands for ${national}`);
  },

  'a child is led to the children’s front door and to Childline (P133)': (help, wrong, answers) => {
    if (!['under_13', '13_15'].includes(answers['age']?.[0] ?? '') || help.person.audience === 'X') return;
    for (const kind of ['children_front_door', 'child_line'])
      if (servicesOf(help, kind).length === 0) wrong(`no service stands for ${kind}`);
  },

  'in danger, 999 is the first service of all (I1)': (help, wrong, answers) => {
    const first = help.results[0]?.services[0]?.id;
    if (answers['danger']?.[0] === 'now' && first !== 'police-999-emergency') wrong(`${first ?? 'none'} is first`);
  },

  'nobody who harms is shown a service for victims, not even as a near miss (I3, P121)': (help, wrong) => {
    if (help.person.audience !== 'X') return;
    const misses = help.results.flatMap(({ nearMisses }) => nearMisses.flatMap(({ id }) => byId.get(id) ?? []));
    for (const { id, helps } of [...servicesOf(help), ...misses])
      if (!helps.audience.includes('X')) wrong(`${id} is not for X`);
  },

  'nobody else is shown a service for people who harm, or one for professionals that they are not (I4, P161)': (
    help,
    wrong,
  ) => {
    const { audience } = help.person;
    if (audience === 'X') return;
    for (const { id, helps } of servicesOf(help))
      if (!helps.audience.some((who) => who === 'V' || who === 'F' || who === audience))
        wrong(`${id} is not for ${audience}`);
  },

  'no man is sent to a service for women, and no woman to one for men (P127, P128)': (help, wrong, answers) => {
    const other = { man: 'women', woman: 'men' }[answers['sex_gender']?.[0] ?? ''];
    for (const { id, helps } of servicesOf(help)) if (helps.sex === other) wrong(`${id} is for ${helps.sex}`);
  },

  'every service reaches the area (P159)': (help, wrong) => {
    const { area } = help.person;
    if (area === undefined) return;
    for (const { id, areas } of servicesOf(help))
      if (!coveringArea(areas, area, directory.areas)) wrong(`${id} does not cover ${area}`);
  },

  'every service is for people of that age, help for somebody’s children apart (P159)': (help, wrong) => {
    const { age } = help.person;
    if (age === undefined) return;
    const results = help.results.filter(({ kind }) => age.from < 18 || !ABOUT_CHILD.has(kind));
    for (const { id, helps } of servicesOf({ ...help, results }))
      if (age.to < (helps.age.from ?? 0) || age.from > (helps.age.to ?? 120)) wrong(`${id} is for other ages`);
  },

  'no service has ended, and none stands twice under one kind': (help, wrong) => {
    for (const { id, status } of servicesOf(help)) if (status === 'ended') wrong(`${id} has ended`);
    for (const { kind, services } of help.results)
      if (new Set(services.map(({ id }) => id)).size < services.length) wrong(`${kind} names one twice`);
  },
};

describe('in every result', () => {
  const broken = counterExamples();

  beforeAll(() => {
    for (const base of everyAnswer(QUESTIONS)) {
      const worse = { ...base, danger: ['now'], children: ['children'] };
      for (const answers of [base, { ...base, harms: HARMS }, worse]) {
        const help = go(answers);
        for (const [rule, check] of Object.entries(RULES))
          check(
            help,
            (what) => {
              broken.add(rule, what, answers);
            },
            answers,
          );
      }
    }
  }, 120_000);

  it.each(Object.keys(RULES))('%s', (rule) => {
    expect(broken.found.filter((example) => example.startsWith(rule))).toEqual([]);
  });
});

describe('"skip" and no answer', () => {
  it.each(QUESTIONS.slice(1))(
    'to %s show every service that any answer shows under the same kind (I6, P160)',
    (axis) => {
      const { add, found } = counterExamples();
      // "Somewhere else" is an open answer too, and shows neighbours besides: that narrows nothing.
      const narrowing = optionsOf(axis).filter((option) => !['skip', 'elsewhere_or_want_to_move'].includes(option));
      for (const rest of everyAnswer(QUESTIONS.filter((id) => id !== axis))) {
        const open = [
          { ...rest, harms: HARMS },
          { ...rest, harms: HARMS, [axis]: ['skip'] },
        ].map((answers) => ({
          answers,
          services: new Map(go(answers).results.map(({ kind, services }) => [kind, services.map(({ id }) => id)])),
        }));
        for (const option of narrowing) {
          const narrowed = go({ ...rest, harms: HARMS, [axis]: [option] });
          for (const { kind, services } of narrowed.results) {
            for (const { answers, services: all } of open) {
              const lost = services.filter(({ id }) => all.get(kind)?.includes(id) === false);
              for (const { id } of lost) add('I6', `${id} (${kind}) is shown for "${option}" but not here`, answers);
            }
          }
        }
      }
      expect(found).toEqual([]);
    },
  );
});
