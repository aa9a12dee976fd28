// The finder as a command: what other programs may rely on.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerRequest, NotUnderstood } from '../../scripts/find/answer.ts';
import { addDays, londonTime, weekdayOf } from '../../src/domain/london-time.ts';
import { ROOT } from '../../src/load/settings.ts';
import { directory, today } from './real-content.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Answer {
  notices: { id: string }[];
  duties: { id: string; row: string; p: string[] }[];
  results: { kind: string; services: string[]; reasons: { axis: string; option: string }[]; p: string[] }[];
  removed: { kind: string; reason: string }[];
  tables?: Record<string, { rows: string[] } & Record<string, unknown>>;
}

/** The first working Monday after the newest check of the content: no number is out of date then. */
function workingMonday(from = addDays(today, 1)): string {
  const isWorking = weekdayOf(from) === 0 && !directory.bankHolidays.days.includes(from);
  return isWorking ? from : workingMonday(addDays(from, 1));
}
const NOON = `${workingMonday()}T12:00Z`;
const NIGHT = `${workingMonday()}T22:00Z`;

/** The command itself, as a program of its own. */
function run(request: string | undefined, now = NOON): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const args = [join(ROOT, 'scripts/find.ts'), ...(request === undefined ? [] : [request])];
    const command = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, WAYMARK_NOW: now } });
    const outcome: Outcome = { code: null, stdout: '', stderr: '' };
    command.stdout.on('data', (part: Buffer) => (outcome.stdout += part.toString()));
    command.stderr.on('data', (part: Buffer) => (outcome.stderr += part.toString()));
    command.on('error', reject);
    command.on('close', (code) => {
      resolve({ ...outcome, code });
    });
  });
}

/** What the command says, without starting a program for each question. */
function find(request: string | undefined, now = NOON): Promise<Outcome> {
  try {
    const stdout = `${answerRequest(request, directory, londonTime(new Date(now)))}\n`;
    return Promise.resolve({ code: 0, stdout, stderr: '' });
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return Promise.resolve({ code: 2, stdout: '', stderr: `${error.message}\n` });
  }
}

const ask = async (answers: object, now?: string, inputs?: object): Promise<Answer> =>
  JSON.parse((await find(JSON.stringify({ answers, inputs }), now)).stdout) as Answer;

/** What an object holds, and of which sort; lists by their first entry. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe.concurrent('a question that can be answered', () => {
  const example = { audience: 'V', danger: 'not_now', area: 'sandwell', harms: ['money'] };
  let outcome: Outcome;
  let answer: Answer;

  beforeAll(async () => {
    outcome = await run(JSON.stringify({ answers: example }));
    answer = JSON.parse(outcome.stdout) as Answer;
  });

  it('ends well, with one line of JSON and no complaint', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('has four parts', () => {
    expect(Object.keys(answer)).toEqual(['notices', 'duties', 'results', 'removed']);
    expect(answer).toMatchObject({ notices: [], duties: [], removed: [] });
  });

  it('gives each kind with its services by id, the answers it comes from and its rules', () => {
    for (const result of answer.results) {
      expect(Object.keys(result)).toEqual(['kind', 'services', 'reasons', 'p']);
      expect(shapeOf(result.reasons)).toEqual([{ axis: 'string', option: 'string' }]);
      expect(result.p.join()).toMatch(/^P\d+(,P\d+)*$/);
    }
    const known = new Set(directory.services.map(({ id }) => id));
    const named = answer.results.flatMap(({ services }) => services);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says why help with money is there', () => {
    expect(answer.results.find(({ kind }) => kind === 'economic_support')).toMatchObject({
      reasons: [{ axis: 'harms', option: 'money' }],
      p: ['P113'],
    });
  });

  it('is the same each time it is asked', async () => {
    expect((await find(JSON.stringify({ answers: example }))).stdout).toBe(outcome.stdout);
  });

  it('gives notices, duties with their row, and what was removed with the reason', async () => {
    const full = await ask({ audience: 'P_asc', danger: 'now', sex_gender: 'man', age: '13_15' });
    expect(shapeOf(full)).toEqual({
      notices: [{ id: 'string' }],
      duties: [{ id: 'string', row: 'string', p: ['string'] }],
      results: [
        { kind: 'string', services: ['string'], reasons: [{ axis: 'string', option: 'string' }], p: ['string'] },
      ],
      removed: [{ kind: 'string', reason: 'string' }],
    });
    expect(full.duties[0]).toEqual({ id: 'must.run_table_s42', row: 'audience.P_asc', p: ['P14', 'P17'] });
    expect(full.removed).toContainEqual({ kind: 'national_da_helpline', reason: 'sex' });
  });
});

describe.concurrent('a question with decision tables', () => {
  it('adds what each table came to, names each row among the duties, and as a reason', async () => {
    const full = await ask({ audience: 'P_asc', area: 'sandwell' }, NOON, {
      s42: { adult_18: true, needs: 'n', abuse: 'y', unable_because_of_needs: 'n', coerced: false, child: true },
      marac: { judgement: false, ticks: 14, callouts_12m: 0 },
      strangulation: { days: 3, symptom: false },
    });
    expect(Object.keys(full)).toEqual(['notices', 'duties', 'results', 'removed', 'tables']);
    expect(full.tables).toEqual({
      s42: { rows: ['S42-3', 'S42-O2'], duty: 'not_met_signpost' },
      marac: { rows: ['M-2', 'M-R1', 'M-R5'], refer: true },
      strangulation: { rows: ['ST-2', 'ST-5'] },
    });
    expect(full.notices).toEqual([{ id: 'health' }]);
    expect(full.duties).toContainEqual({ id: 'duty.s42.not_met_signpost', row: 'S42-3', p: ['P14'] });
    expect(full.duties).toContainEqual({ id: 'must.refer_on_judgement', row: 'ST-5', p: ['P24', 'P109'] });
    expect(full.results.slice(0, 3).map(({ kind }) => kind)).toEqual(['ae', 'marac', 'idva']);
    expect(full.results[0]).toMatchObject({ reasons: [{ axis: 'strangulation', option: 'ST-2' }], p: ['P109'] });
  });

  it('says what an ordered table lacks to decide', async () => {
    const { tables } = await ask({}, NOON, { s42: { adult_18: true, abuse: 'y', needs: 'n' } });
    expect(tables).toEqual({ s42: { rows: [], missing: ['unable_because_of_needs', 'coerced'] } });
  });
});

describe.concurrent('a question that cannot be answered', () => {
  it.each([
    [
      'a question that does not exist',
      '{"answers":{"areas":"sandwell"}}',
      /there is no question "areas".*Did you mean "area"\?/,
    ],
    [
      'an answer that does not exist',
      '{"answers":{"area":"sandwel"}}',
      /"sandwel" is not an answer to area.*Did you mean "sandwell"\?/,
    ],
    ['two answers where one is asked', '{"answers":{"area":["sandwell","birmingham"]}}', /area takes one answer/],
    ['answers that are no object', '{"answers":["sandwell"]}', /"answers" must be an object/],
    ['no answers', '{"area":"sandwell"}', /"answers" is missing/],
    ['something besides the answers', '{"answers":{},"lang":"ur"}', /"lang" is not known here/],
    ['inputs that are no object', '{"answers":{},"inputs":null}', /"inputs" must be an object/],
    ['what is not JSON', '{answers:{}}', /This is not JSON/],
    ['what is JSON and no object', 'null', /"answers" is missing/],
    ['nothing', undefined, /^Usage: npm run -s find/],
  ])('because of %s ends with 2, says so, and prints nothing', async (_, request, message) => {
    const { code, stdout, stderr } = await find(request);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names everything that is wrong, a line each, and ends with 2 as a program', async () => {
    const { code, stderr, stdout } = await run('{"answers":{"areas":"sandwell","age":"old","harms":["money","mony"]}}');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(3);
  });

  it('names every input that is wrong, and what may have been meant', async () => {
    const inputs = { marak: {}, marac: { tick: 14, ticks: '14' }, s42: { needs: 'unsur' }, nrm: true };
    const { code, stdout, stderr } = await find(JSON.stringify({ answers: {}, inputs }));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^there is no table "marak"; there are: .*Did you mean "marac"\?$/),
      expect.stringMatching(/^"tick" is not an input of marac; use: .*Did you mean "ticks"\?$/),
      '"14" is not a value of marac.ticks; use a whole number, 0 or more',
      '"unsur" is not a value of s42.needs; use: y, n, unsure. Did you mean "unsure"?',
      'the inputs of nrm must be an object',
    ]);
  });
});

describe.concurrent('the time of day', () => {
  it('puts what is open before what is not known, and that before what is closed', async () => {
    const councils = async (now: string) => {
      const { results } = await ask({ audience: 'P_housing', area: 'worcestershire' }, now);
      return results.find(({ kind }) => kind === 'council_homelessness')?.services ?? [];
    };
    // The one works Monday to Friday from nine to five; the other has not said when.
    const office = 'worcester-city-housing';
    const unsaid = 'wychavon-housing';
    const [byDay, byNight] = await Promise.all([councils(NOON), councils(NIGHT)]);
    expect(byDay.indexOf(office)).toBeLessThan(byDay.indexOf(unsaid));
    expect(byNight.indexOf(office)).toBeGreaterThan(byNight.indexOf(unsaid));
    expect([...byDay].sort()).toEqual([...byNight].sort());
  });
});
