// What must hold for the services of every result: whom it names, who answers, and that each reason is true of the record.
import { coveringArea } from '../../src/domain/area.ts';
import { usableChannels } from '../../src/domain/contact.ts';
import type { Exclusion, Match, Person } from '../../src/domain/eligibility.ts';
import type { Help } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';
import { UNKNOWN_RULE, unknownCheck } from './unknown.ts';

/** Says what breaks a rule, if anything does. */
export type Check = (help: Help, wrong: (what: string) => void, answers: Answers) => void;

/**
 * Rules as sentences, each with its check.
 * @param today the day on which contacts must be in date, "2026-11-21".
 */
export function serviceRules({ services, kinds, areas }: Directory, today: string): Record<string, Check> {
  const byId = new Map(services.map((service) => [service.id, service]));
  const usable = new Map(services.map((service) => [service.id, usableChannels(service, kinds, today)]));
  const aboutChild = new Set(kinds.filter((kind) => kind.aboutChild).map(({ id }) => id));
  const canBeReached = (id: string) => (usable.get(id) ?? []).length > 0;
  /** Itself, or the service that its page names in its place. */
  const leadsOn = (id: string) => [id, ...(byId.get(id)?.instead ?? [])].some(canBeReached);
  const canBeRungAtNight = (id: string) =>
    (usable.get(id) ?? []).some(({ hours, kind }) => hours === '24/7' && kind === 'phone');
  const servicesOf = ({ results }: Pick<Help, 'results'>, ...of: string[]): Service[] => {
    const wanted = results.filter(({ kind }) => of.length === 0 || of.includes(kind));
    return [...new Set(wanted.flatMap((result) => result.services.map(({ id }) => id)))].flatMap(
      (id) => byId.get(id) ?? [],
    );
  };
  const isMan = (answers: Answers) => answers['sex_gender']?.[0] === 'man';
  /** Somebody whose child it is about is not held against the child's ages. */
  const ageFor = (kind: string, { age }: Person) => (aboutChild.has(kind) && (age?.from ?? 0) >= 18 ? undefined : age);

  return {
    'somebody can be reached (I2, P158)': (help, wrong) => {
      if (!servicesOf(help).some(({ id }) => canBeReached(id))) wrong('nobody can be reached');
    },

    'somebody can be rung day and night (P158)': (help, wrong) => {
      if (!servicesOf(help).some(({ id }) => canBeRungAtNight(id))) wrong('nobody can be rung at night');
    },

    'there is a local and a national line for people like them (I2)': (help, wrong, answers) => {
      if (help.person.audience === 'X') return;
      const local = isMan(answers) ? ['local_da_lead', 'mens_da_local'] : ['local_da_lead'];
      const national = isMan(answers) ? 'mens_da_helpline' : 'national_da_helpline';
      for (const lines of [local, [national]])
        if (!servicesOf(help, ...lines).some(({ id }) => leadsOn(id)))
          wrong(`nobody to reach for ${lines.join(' or ')}`);
    },

    'a child is led to the children’s front door and to Childline (P133)': (help, wrong, answers) => {
      if (!['under_13', '13_15'].includes(answers['age']?.[0] ?? '') || help.person.audience === 'X') return;
      for (const kind of ['children_front_door', 'child_line'])
        if (!servicesOf(help, kind).some(({ id }) => leadsOn(id))) wrong(`nobody to reach for ${kind}`);
    },

    'in danger, 999 is the first service of all (I1)': (help, wrong, answers) => {
      const first = help.results[0]?.services[0]?.id;
      if (['now', 'not_sure'].includes(answers['danger']?.[0] ?? '') && first !== 'police-999-emergency')
        wrong(`${first ?? 'none'} is first`);
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

    'nobody with no recourse to public funds is shown what is closed to them (P72)': (help, wrong, answers) => {
      if (!['yes', 'not_sure'].includes(answers['immigration']?.[0] ?? '')) return;
      for (const { id, helps } of servicesOf(help))
        if (helps.exclusions.includes('not_no_recourse')) wrong(`${id} does not take people with no recourse`);
    },

    'every service reaches the area (P159)': (help, wrong) => {
      const { area } = help.person;
      if (area === undefined) return;
      for (const { id, areas: own } of servicesOf(help))
        if (!coveringArea(own, area, areas)) wrong(`${id} does not cover ${area}`);
    },

    'every service is for people of that age, help for somebody’s children apart (P159)': (help, wrong) => {
      for (const { kind, services: named } of help.results)
        for (const { id } of named)
          if (!overlaps(byId.get(id)?.helps.age, ageFor(kind, help.person))) wrong(`${id} is for other ages`);
    },

    'no service has ended, and none stands twice under one kind': (help, wrong) => {
      for (const { id, status } of servicesOf(help)) if (status === 'ended') wrong(`${id} has ended`);
      for (const { kind, services: named } of help.results)
        if (new Set(named.map(({ id }) => id)).size < named.length) wrong(`${kind} names one twice`);
    },

    'each reason for a service is true of its record and of the answers (P162)': (help, wrong) => {
      const { person } = help;
      const isTrue = (match: Match, { helps, areas: own }: Service, kind: string) => {
        if (match.is === 'area')
          return person.area !== undefined && own.includes(match.area) && touches(match.area, person.area);
        if (match.is === 'sex') return helps.sex === person.sex;
        if (match.is === 'age') return ageFor(kind, person) !== undefined && overlaps(helps.age, ageFor(kind, person));
        return helps.sex === 'any' && helps.community.length === 0;
      };
      const touches = (one: string, other: string) =>
        coveringArea([one], other, areas) !== undefined || coveringArea([other], one, areas) !== undefined;
      for (const { kind, services: named } of help.results)
        for (const { id, matches } of named) {
          const record = byId.get(id);
          if (!record?.kinds.includes(kind)) wrong(`${id} is no ${kind}`);
          else
            for (const match of matches)
              if (!isTrue(match, record, kind)) wrong(`${id} under ${kind} is said to fit by ${JSON.stringify(match)}`);
        }
    },

    [UNKNOWN_RULE]: unknownCheck(services),

    'each reason against a near miss is true of its record and of the answers (P159)': (help, wrong) => {
      const { person } = help;
      const isTrue = (excluded: Exclusion, { helps }: Service, kind: string) => {
        if (excluded === 'sex') return person.sex !== undefined && helps.sex !== 'any' && helps.sex !== person.sex;
        return excluded === 'age' && !overlaps(helps.age, ageFor(kind, person));
      };
      for (const { kind, nearMisses } of help.results)
        for (const { id, excluded } of nearMisses) {
          const record = byId.get(id);
          if (excluded.length === 0) wrong(`nothing says why ${id} does not fit`);
          for (const reason of excluded)
            if (!record || !isTrue(reason, record, kind)) wrong(`${id} under ${kind} is said not to fit by ${reason}`);
        }
    },
  };
}

/** Whether somebody of these years may use a service for those; what nobody said excludes nobody. */
function overlaps(
  own: { from?: number | undefined; to?: number | undefined } | undefined,
  age: Person['age'],
): boolean {
  return age === undefined || (age.to >= (own?.from ?? 0) && age.from <= (own?.to ?? 120));
}
