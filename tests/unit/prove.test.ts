// The proof itself: that four ends stand for all answers, that a broken rule is found, and that it is told in words.
import { describe, expect, it, vi } from 'vitest';
import { chances, oneOf } from '../../scripts/fuzz/chances.ts';
import { sizeOf } from '../../scripts/prove/answer-space.ts';
import { findingsIn } from '../../scripts/prove/counter-examples.ts';
import { endOf, ENDS, endsOf, reductionOf } from '../../scripts/prove/ends.ts';
import { kindRules, reasonBreaches } from '../../scripts/prove/kind-rules.ts';
import { serviceRules } from '../../scripts/prove/service-rules.ts';
import { proveTables } from '../../scripts/prove/tables.ts';
import { proveUnknown, unknownCheck } from '../../scripts/prove/unknown.ts';
import { findHelp, type Help } from '../../src/domain/find-help.ts';
import { firedOptions, type Answers } from '../../src/domain/pathway/answers.ts';
import { appliedOption, walk, type Applied, type Walk } from '../../src/domain/pathway/walk.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';
import type { Pathways } from '../../src/schema/pathway.ts';
import { IS_LONG } from '../long.ts';
import { directory, today } from './real-content.ts';

vi.setConfig({ testTimeout: 120_000 });

const { pathways, kinds, strings } = directory;
const reduction = reductionOf(pathways);
const english = () => findingsIn(strings['en'] ?? {});

/** What becomes of a kind. */
function fateOf(kind: string, { results, removed }: Pick<Walk, 'removed'> & { results: { kind: string }[] }): string {
  if (results.some((each) => each.kind === kind)) return 'shown';
  return removed.some((entry) => entry.kind === kind) ? 'taken away' : 'not there';
}

/** The content with one thing changed. */
function changed(change: (copy: Pathways) => void): Pathways {
  const copy = structuredClone(pathways);
  change(copy);
  return copy;
}

/** What a proof finds wrong in what a result says not to be known. */
function unknownIn({ services }: Directory, help: Help, answers: Answers): string[] {
  const wrong: string[] = [];
  unknownCheck(services)(help, (what) => wrong.push(what), answers);
  return wrong;
}

function tellInterpreter({ channels }: Service): void {
  for (const channel of channels) channel.interpreter = 'yes';
}

describe('the reduction to four ends', () => {
  it('finds nothing in the content that does more than the ends allow', () => {
    expect(reduction.broken).toEqual([]);
    expect(reduction.who.map(({ id }) => id)).toEqual(['audience', 'danger', 'area', 'sex_gender', 'age']);
  });

  it('tells the fate of every kind for whole random sets of answers and rows of tables, which break no rule', () => {
    const below = chances(20261122);
    const { add, found } = english();
    const breaches = kindRules(pathways, kinds);
    const rules = Object.entries(serviceRules(directory, today));
    const seen = new Set<string>();
    const services = new Map<string, string>();
    for (let turn = 0; turn < (IS_LONG ? 2000 : 1000); turn++) {
      const who: Answers = Object.fromEntries(
        reduction.who.flatMap(({ id, options }) => (below(6) === 0 ? [] : [[id, [oneOf(options, below).id]]])),
      );
      const more: Answers = Object.fromEntries(
        reduction.others.flatMap(({ id, many, options }) => {
          const chosen = options.filter(() => below(4) === 0).map((option) => option.id);
          if (chosen.length === 0) return [];
          return [[id, many ? chosen : chosen.slice(0, 1)]];
        }),
      );
      const deeds = reduction.deedsFor(who);
      const isRow = ({ reason }: Applied) => pathways.tables.some(({ id }) => id === reason.axis);
      const rows = deeds.filter((deed) => isRow(deed) && below(40) === 0);
      const answers = { ...who, ...more };
      const real = findHelp(answers, directory, today, undefined, rows);
      const result = walk(answers, pathways, kinds, rows);
      const sources = [...firedOptions(answers, pathways).map(appliedOption), ...rows];
      for (const [rule, wrong] of [...breaches(answers, result), ...reasonBreaches(result, sources)])
        add(rule, wrong, answers);
      for (const [rule, check] of rules)
        check(
          real,
          (wrong) => {
            add(rule, wrong, answers);
          },
          answers,
        );
      const at = new Map(Object.entries(endsOf(deeds)).map(([end, extra]) => [end, walk(who, pathways, kinds, extra)]));
      const chosen = [...firedOptions(more, { ...pathways, axes: reduction.others }).map(appliedOption), ...rows];
      const swaps = firedOptions(who, pathways).flatMap(({ option }) => Object.entries(option.then.replaceProtected));
      for (const { id } of kinds) {
        const end = endOf(
          id,
          swaps.flatMap(([from, to]) => (to === id ? [from] : [])),
          chosen,
        );
        seen.add(end);
        const expected = at.get(end);
        expect(`${id}: ${fateOf(id, real)}`, JSON.stringify(answers)).toBe(
          `${id}: ${expected ? fateOf(id, expected) : 'no such end'}`,
        );
      }
      // Communities put services in an order, and what matters is said of them: neither leaves any out.
      const person = { ...real.person, communities: undefined, matters: undefined };
      for (const result of real.results) {
        const key = `${result.kind} ${JSON.stringify(person)}`;
        const named = result.services
          .map(({ id }) => id)
          .sort()
          .join(' ');
        expect(named, key).toBe(services.get(key) ?? named);
        services.set(key, named);
      }
    }
    expect([...seen].sort()).toEqual([...ENDS].sort());
    expect(found).toEqual([]);
  });

  it('refuses a further answer that swaps one kind for another', () => {
    const swapping = changed(({ axes }) => {
      const option = axes.find(({ id }) => id === 'harms')?.options[0];
      if (option) option.then.replaceProtected = { local_da_lead: 'gp' };
    });
    // The question is walked in full then, and it takes several answers: too many to walk.
    expect(reductionOf(swapping).broken).toEqual(['"harms" says who the person is, and takes several answers']);
  });

  it('counts one option or none of each question, and any number where any number may be chosen', () => {
    const axis = pathways.axes.find(({ id }) => id === 'wants');
    expect(axis && sizeOf([axis, { ...axis, many: false }])).toBe(2n ** 6n * 7n);
  });

  it('leaves out rows of tables that the answers rule out, and keeps those that "skip" does not', () => {
    const rowsFor = (who: Answers) => reduction.deedsFor(who).map(({ row }) => row);
    expect(rowsFor({ sex_gender: ['woman'] })).not.toContain('G-2');
    expect(rowsFor({ sex_gender: ['man'] })).toContain('G-2');
    expect(rowsFor({ sex_gender: ['skip'] })).toContain('G-2');
  });
});

describe('a broken rule', () => {
  it('is told with the answers in the words of the finder, and only the first few times', () => {
    const { add, found, count } = english();
    for (let time = 0; time < 9; time++)
      add('I2', 'local_da_lead is missing', { audience: ['V'], harms: ['money', 'tech'] });
    expect(found).toHaveLength(3);
    expect(count()).toBe(9);
    expect(found[0]).toBe(
      'I2 is broken: local_da_lead is missing. Answers: "Who is it for? For me", ' +
        '"What is happening? Money is taken or controlled; Phone, accounts or home are watched". ' +
        '{"audience":["V"],"harms":["money","tech"]}',
    );
  });

  it('is found where the local service is not brought any more', () => {
    const without = changed(({ axes }) => {
      const option = axes[0]?.options[0];
      if (option) option.then.add = ['gp'];
    });
    expect(kindRules(without, kinds)({}, walk({}, without, kinds))).toContainEqual(['I2', 'local_da_lead is missing']);
  });

  it('is found where a result names an answer that did not ask for it', () => {
    const result = walk({ harms: ['money'] }, pathways, kinds);
    const sources = firedOptions({ harms: ['money'] }, pathways).map(appliedOption);
    expect(reasonBreaches(result, sources)).toEqual([]);
    expect(reasonBreaches(result, sources.slice(0, 1))).toContainEqual([
      'P162',
      'harms.money is named for economic_support and does not ask for it',
    ]);
    const more = firedOptions({ harms: ['control'] }, pathways).map(appliedOption);
    expect(reasonBreaches(result, [...sources, ...more])).toEqual([
      ['P162', 'harms.control asks for local_da_lead and is not named'],
    ]);
  });

  it('is found where a service is closed to people with no recourse', () => {
    const closing = structuredClone(directory);
    const answers = { immigration: ['yes'] };
    const help = findHelp(answers, closing, today);
    const named = help.results[0]?.services[0]?.id;
    closing.services.find(({ id }) => id === named)?.helps.exclusions.push('not_no_recourse');
    const wrong: string[] = [];
    for (const check of Object.values(serviceRules(closing, today))) check(help, (what) => wrong.push(what), answers);
    expect(wrong).toEqual([`${named ?? ''} does not take people with no recourse`]);
  });

  it.each([
    ['man', 'sex', 'isva', 'bcwa-rape-sexual-violence', (service: Service) => (service.helps.sex = 'any')],
    ['13_15', 'age', 'local_da_lead', 'bcwa-helpline', (service: Service) => (service.helps.age = { from: 16 })],
    ['sandwell', 'areas', 'isva', 'bcwa-rape-sexual-violence', (service: Service) => (service.doubts = [])],
    ['interpreter', 'interpreter', 'local_da_lead', 'bcwa-helpline', tellInterpreter],
  ])('is found where, after "%s", %s is said not to be known and the record tells it', (_, what, kind, id, tell) => {
    const answers = {
      ...{ area: ['sandwell'], sex_gender: ['man'], age: ['13_15'] },
      ...{ harms: ['sexual_recent'], access_needs: ['interpreter'] },
    };
    const help = findHelp(answers, directory, today);
    const told = structuredClone(directory);
    expect(unknownIn(directory, help, answers)).toEqual([]);
    for (const service of told.services.filter((each) => each.id === id)) tell(service);
    expect(unknownIn(told, help, answers)).toContain(`${what} of ${id} under ${kind} is said not to be known`);
  });

  it('is found where something that matters is not known, and nobody says so', () => {
    const answers = { area: ['birmingham'], immigration: ['yes'], sex_gender: ['non_binary_or_self_described'] };
    const silent = changed(({ axes }) => {
      for (const { options } of axes) for (const { means } of options) delete means.matters;
    });
    const help = findHelp(answers, { ...directory, pathways: silent }, today);
    const wrong = unknownIn(directory, help, answers);
    expect(wrong).toContain('no_recourse of bswa-refuges under refuge is not known, and not said');
    expect(wrong).toContain('sex of trident-reach-respite-room under refuge is not known, and not said');
    const findings = english();
    proveUnknown({ ...directory, pathways: silent }, reduction, today, findings);
    expect(findings.found).toHaveLength(3);
  });

  it('is found where a row of a table never applies, or an ordered table leaves something open', () => {
    const broken = changed(({ tables }) => {
      const s42 = tables.find(({ id }) => id === 's42');
      if (s42) s42.rows = s42.rows.slice(0, -1);
      const nrm = tables.find(({ id }) => id === 'nrm');
      if (nrm?.rows[0]) nrm.rows[0].unless = nrm.rows[0].when;
    });
    const { add, found } = english();
    proveTables(broken, { add, found, count: () => 0 });
    expect(found.filter((each) => each.startsWith('every row applies'))).toHaveLength(1);
    expect(found.some((each) => each.startsWith('one duty each'))).toBe(true);
  });
});
