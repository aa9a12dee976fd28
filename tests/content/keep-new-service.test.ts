// npm run new:service: a few answers make a service that passes every rule, and a wrong answer is told when it is given.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fromFile } from '../../scripts/keep/new-service/ask.ts';
import { newService, readAnswers } from '../../scripts/keep/new-service/new-service.ts';
import { ROOT } from '../../src/load/settings.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { runCommand, settingsOf } from './keep-support.ts';
import { contentFolder, places, problemsOf, swap, TODAY } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const { content, spoil } = contentFolder();

/** What somebody would answer about a line for debts in the evening. */
const EVENING: Record<string, string> = {
  name: 'The Evening Line',
  runBy: 'Evening Trust',
  kinds: 'money_help',
  areas: 'worcestershire',
  confidential: 'no',
  sex: 'any',
  ages: '16-',
  audience: 'V, F',
  does: 'debt_advice, listens',
  channel: 'phone',
  reach: '0300 000 0021',
  hours: 'Mo-Fr 17:00-22:00',
  cost: 'standard',
  expect: 'worker_listens',
  publisher: 'provider',
  sourceName: 'Evening Trust',
  sourceUrl: 'https://www.example.org/evening/',
  sourceDate: '2026-03',
  website: 'https://www.example.org/',
  self: 'yes',
  professional: 'same_line',
  instead: 'day-line',
  summary: 'Somebody to talk to about money in the evening.',
  say: 'I need help with a debt.',
  what: 'This is a line where you can talk about money.',
  who: 'It is for anyone in Worcestershire who is 16 or older.',
  then: 'A worker listens and asks how they can help.',
};
const folder = (id: string) => join(content, 'services', id);
let before: string[] = [];
beforeEach(() => {
  before = readdirSync(join(content, 'services'));
});

const make = (answers: Record<string, string> = {}) =>
  newService(settingsOf(content), fromFile({ ...EVENING, ...answers }));
const made = (id = 'the-evening-line') => loadDirectory(content, TODAY).services.find((service) => service.id === id);

describe('a few answers', () => {
  it('make a service that passes every rule, and say what to do next', async () => {
    const said = await make();
    expect(places(problemsOf(content))).toEqual([]);
    expect(said).toContain('Written: content/services/the-evening-line/service.yaml and en.md.');
    expect(said).toMatch(/npm run check$/);
    expect(made()).toMatchObject({
      slug: 'tel',
      label: 'TEL',
      name: 'The Evening Line',
      helps: { sex: 'any', age: { from: 16 }, audience: ['V', 'F'] },
      channels: [
        { kind: 'phone', number: '+443000000021', hours: 'Mo-Fr 17:00-22:00', evidence: { state: 'published' } },
      ],
      website: { url: 'https://www.example.org/', evidence: { state: 'published' } },
      instead: ['day-line'],
      review: { checked: TODAY, by: 'desk research, nobody was rung', due: '2027-11-22' },
      words: { en: { summary: EVENING['summary'], say: EVENING['say'] } },
    });
  });

  it('make one that is due in 90 days, where it is a crisis line', async () => {
    await make({ kinds: 'talk_line' });
    expect(made()?.review.due).toBe('2027-02-20');
  });

  it('make a lead of what the source is not enough for', async () => {
    await make({ publisher: 'third_party', website: '' });
    expect(places(problemsOf(content))).toEqual([]);
    expect(made()?.channels.map(({ evidence }) => evidence.state)).toEqual(['lead']);
  });

  it('make a confirmed number of what they said themselves, with the role, the day and the way', async () => {
    await make({ told: 'editor', how: 'phone', publisher: 'third_party' });
    expect(places(problemsOf(content))).toEqual([]);
    expect(made()?.channels[0]?.evidence).toEqual({
      state: 'confirmed',
      source: 'first-source',
      by: 'editor',
      on: TODAY,
      how: 'phone',
    });
    expect(made()?.review.by).toBe('editor');
  });

  it('make one that nobody can ring yet, as long as another line is named', async () => {
    await make({ channel: 'none', say: '' });
    expect(places(problemsOf(content))).toEqual([]);
    expect(made()?.channels).toEqual([]);
  });

  it.each([
    ['email', 'help@example.org', { email: 'help@example.org' }],
    ['visit', 'The Library, Foregate Street, Worcester', { address: ['The Library', 'Foregate Street', 'Worcester'] }],
    ['webchat', 'https://www.example.org/chat/', { url: 'https://www.example.org/chat/' }],
  ])('make a service that one can reach by %s', async (channel, reach, expected) => {
    await make({ channel, reach, cost: '', say: '' });
    expect(places(problemsOf(content))).toEqual([]);
    expect(made()?.channels[0]).toMatchObject(expected);
  });

  it('make a host known that somebody has now looked at, and leave the others as they were', async () => {
    const hosts = readFileSync(join(content, 'hosts.yaml'), 'utf8');
    const said = await make({ website: 'https://evening.example.com/', 'host evening.example.com': 'Evening Trust' });
    expect(places(problemsOf(content))).toEqual([]);
    expect(said).toContain('content/hosts.yaml: evening.example.com is known now.');
    const after = readFileSync(join(content, 'hosts.yaml'), 'utf8').split('\n');
    expect(after.filter((line) => !hosts.split('\n').includes(line))).toEqual([
      '  - { host: evening.example.com, by: "Evening Trust" }',
    ]);
  });
});

describe('a wrong answer', () => {
  it.each<[key: string, answer: string, told: RegExp]>([
    ['name', '', /this has to be written/],
    ['name', 'The <b>Line</b>', /\[C20\]/],
    ['id', 'Evening', /small letters, digits and hyphens/],
    ['id', 'day-line', /there is a service of that id already/],
    ['label', 'Refuge line', /\[C6\] .*tells what the page is about/],
    ['label', 'Day Line', /\[C6\] .*is also that of day-line/],
    ['slug', 'day-line', /\[C6\]/],
    ['kinds', 'money_halp', /\[C30\] "money_halp".* Did you mean "money_help"\?/],
    ['areas', 'worcester', /\[C30\]/],
    ['confidential', 'perhaps', /answer yes or no/],
    ['sex', 'woman', /\[C30\] .*Did you mean "women"\?/],
    ['ages', 'grown up', /write it like 16-25, 18- or -17/],
    ['ages', '25-16', /\[C33\]/],
    ['audience', 'V, victim', /\[C30\]/],
    ['does', 'talks', /\[C30\]/],
    ['channel', 'phome', /use one of: phone, text, .* Did you mean "phone"\?/],
    ['reach', '0300 000', /\[C12\]/],
    ['reach', '0121 496 0123', /\[C13\]/],
    ['reach', '0871 200 0000', /\[C14\]/],
    ['reach', '0300 000 0000', /\[C15\] .*is also the number of day-line/],
    ['hours', '9 to 5', /\[C26\]/],
    ['hours', 'Mo-Fr 17:00-09:00', /\[C26\]/],
    ['cost', 'cheap', /\[C30\]/],
    ['expect', 'kindness', /\[C30\]/],
    ['publisher', 'newspaper', /\[C30\]/],
    ['sourceUrl', 'http://www.example.org/', /\[C17\]/],
    ['sourceDate', 'last week', /\[C28\]/],
    ['how', 'carrier pigeon', /use one of: phone, email, visit, letter/],
    ['website', 'https://bit.ly/evening', /\[C17\]/],
    ['website', 'https://examp1e.org/', /\[C17\]/],
    ['self', 'maybe', /\[C30\]/],
    ['professional', 'by_post', /\[C30\]/],
    ['instead', 'nobody', /\[C30\]/],
    ['summary', 'x'.repeat(161), /\[C2\]/],
    ['then', 'They listen and', /\[C4\]/],
  ])('is told at its question, and nothing is written: %s "%s"', async (key, answer, told) => {
    const rest = key === 'how' ? { told: 'editor' } : {};
    await expect(make({ ...rest, [key]: answer })).rejects.toThrow(told);
    await expect(make({ ...rest, [key]: answer })).rejects.toThrow(new RegExp(`^"${key}": `));
    expect(readdirSync(join(content, 'services'))).toEqual(before);
  });

  it('is to say that a refuge need not be hidden, or to give its street', async () => {
    const refuge = { kinds: 'refuge', does: 'refuge_space', confidential: 'no' };
    await expect(make(refuge)).rejects.toThrow(/^"confidential": \[C8\]/);
    const street = { ...refuge, confidential: 'yes', channel: 'visit', reach: '1 Nowhere Street, Worcester' };
    await expect(make(street)).rejects.toThrow(/^"(channel|reach)": \[C9\]/);
  });

  it('is a host that nobody has looked at, and that nobody says anything about', async () => {
    await expect(make({ website: 'https://evening.example.com/' })).rejects.toThrow(/^"website": \[C17\]/);
  });

  it('is a host that is easily taken for one we know, whoever is said to run it', async () => {
    const alike = make({ website: 'https://examp1e.org/', 'host examp1e.org': 'Somebody' });
    await expect(alike).rejects.toThrow(/^"website": \[C17\] .*looks like "example\.org"/);
  });

  describe('that shows only after a later answer', () => {
    const kept = join(ROOT, '.cache', 'new-service.json');
    const refuge = { kinds: 'refuge', does: 'refuge_space', confidential: 'yes' };
    beforeEach(() => {
      rmSync(kept, { force: true });
    });

    it('keeps the answers in a file, to correct there', async () => {
      const answers = { ...refuge, areas: 'wychavon' };
      await expect(make(answers)).rejects.toThrow(
        /\[C10\][\s\S]*\nNothing was written\. Your answers are in \.cache\/new-service\.json: correct them there/,
      );
      expect(readdirSync(join(content, 'services'))).toEqual(before);
      expect(readAnswers(readFileSync(kept, 'utf8'))).toMatchObject({ ...answers, hours: EVENING['hours'] });
    });

    it('keeps nothing when they say where somebody hides', async () => {
      const answers = { ...refuge, name: 'Evening House, 1 Nowhere Street' };
      await expect(make(answers)).rejects.toThrow(/\[C9\][\s\S]*\nNothing was written, and nothing is kept/);
      expect(readdirSync(join(content, 'services'))).toEqual(before);
      expect(existsSync(kept)).toBe(false);
    });
  });
});

describe('the content as it is', () => {
  it('has to be right before anything is asked: otherwise no mistake could be told to its answer', async () => {
    spoil('services/day-line/service.yaml', swap('[worcestershire]', '[atlantis]'));
    let questions = 0;
    const asked = newService(settingsOf(content), () => {
      questions += 1;
      return Promise.reject(new Error('asked'));
    });
    await expect(asked).rejects.toThrow('"atlantis"');
    expect(questions).toBe(0);
    expect(existsSync(folder('the-evening-line'))).toBe(false);
  });
});

describe('npm run new:service', () => {
  const env = { WAYMARK_CONTENT: content };
  const typed = (answers: string[]) => `${answers.join('\n')}\n`;
  /** The answers in the order of the questions, as they are typed. An empty line takes what is suggested. */
  const TYPED = [
    'The Evening Line',
    '',
    'Evening Trust',
    '',
    '',
    'money_help',
    'worcestershire',
    'no',
    'any',
    '16-',
    'V, F',
    'debt_advice',
    'phone',
    '0300 000 0021',
    'Mo-Fr 17:00-22:00',
    'standard',
    'worker_listens',
    'provider',
    'Evening Trust',
    'https://www.example.org/evening/',
    '2026-03',
    '',
    '',
    'yes',
    'same_line',
    'day-line',
    'Somebody to talk to about money in the evening.',
    'I need help with a debt.',
    'This is a line where you can talk about money.',
    'It is for anyone in Worcestershire who is 16 or older.',
    'A worker listens and asks how they can help.',
  ];

  it('asks one question after the other', async () => {
    const { code, stdout, stderr } = await runCommand('new-service', [], env, typed(TYPED));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('Its full name, in its own spelling: ');
    expect(stdout).toContain('[the-evening-line]: ');
    expect(stdout).toContain('Written: content/services/the-evening-line/service.yaml and en.md.');
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('tells the words of a question for "?", and what is wrong before it asks again', async () => {
    const at = TYPED.indexOf('any');
    const { code, stdout } = await runCommand('new-service', [], env, typed(TYPED.toSpliced(at, 0, '?', 'womin')));
    expect(code).toBe(0);
    expect(stdout).toContain('  any, women, men, unknown\n');
    expect(stdout).toMatch(/ {2}\[C30\] "womin" is not one of the words .* Did you mean "women"\?\n/);
  });

  it('writes nothing when somebody stops half way', async () => {
    const { code, stderr } = await runCommand('new-service', [], env, typed(TYPED.slice(0, 9)));
    expect(code).toBe(1);
    expect(stderr).toBe('Stopped. Nothing was written.\n');
    expect(existsSync(folder('the-evening-line'))).toBe(false);
  });

  it('takes its answers from a file', async () => {
    const file = join(content, '..', 'answers.json');
    writeFileSync(file, JSON.stringify(EVENING));
    expect((await runCommand('new-service', ['--from', file], env)).code).toBe(0);
    expect(places(problemsOf(content))).toEqual([]);
  });
});
