// C40: what may not go without two signatures, held against what was public at the last release.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/load/directory.ts';
import { recordRelease } from '../../src/load/release.ts';
import { ROOT } from '../../src/load/settings.ts';
import { copyService } from './keep-support.ts';
import { contentFolder, LINE, places, problemsOf, swap, TODAY } from './support.ts';

const { content, spoil } = contentFolder();

const file = (id: string) => `services/${id}/service.yaml`;
const remove = (id: string) => {
  rmSync(join(content, 'services', id), { recursive: true });
};

const copy = (from: 'day-line' | 'asked-only', id: string, digits?: number) => {
  copyService(content, from, id, digits);
};

/** Writes down what is public now, as `npm run release:record` does. */
function record(): void {
  const read = readContent({ content, problems: [] }, TODAY);
  if (!read) throw new Error('the small content cannot be read');
  writeFileSync(join(content, 'released.json'), JSON.stringify(recordRelease(read.content, read.known)));
}

const BOTH = '[{ by: editor, on: "2026-11-22" }, { by: safeguarding lead, on: "2026-11-22" }]';

/** Signs changes, as two roles would. */
function sign(changes: string[], signed = BOTH): void {
  const entries = changes.map((change) => `  - { ${change}, why: They told us, signed: ${signed} }`).join('\n');
  const review = 'review:\n  by: editor\n  checked: "2026-11-22"\n';
  writeFileSync(join(content, 'allowed-changes.yaml'), `allowed:\n${entries}\n${review}`);
}

/** What the guard says, and nothing that other rules say. */
const guarded = (today = TODAY) => problemsOf(content, today).filter(({ rule }) => rule === 'C40');

describe('services that go', () => {
  const added = Array.from({ length: 46 }, (_, index) => `other-${String(index)}`);
  beforeEach(() => {
    for (const id of added) copy('asked-only', id);
    record();
  });

  it('may, as long as they are no more than 5 %: 2 of 50', () => {
    for (const id of added.slice(0, 2)) remove(id);
    expect(guarded()).toEqual([]);
  });

  it('may not be 6 %, and each is named: 3 of 50', () => {
    for (const id of added.slice(0, 3)) remove(id);
    expect(places(guarded())).toEqual(['content/services:1 [C40]']);
    expect(guarded()[0]?.wrong).toMatch(/^3 of 50 services \(6 %.*: other-0, other-1, other-2$/);
  });

  it('count when they are said to have ended, which takes them off every list', () => {
    for (const id of added.slice(0, 3)) spoil(file(id), swap('confidential:', 'status: ended\nconfidential:'));
    expect(guarded()[0]?.wrong).toMatch(/^3 of 50 services/);
  });

  it('do not count when two roles signed for each', () => {
    for (const id of added.slice(0, 3)) remove(id);
    sign(['change: service_removed, service: other-0']);
    expect(guarded()).toEqual([]);
  });

  it('do not count when it is only a mistake in their file, which is told already', () => {
    for (const id of added.slice(0, 3)) spoil(file(id), swap('runBy:', 'runby:'));
    expect(guarded()).toEqual([]);
  });
});

describe('numbers that go', () => {
  const added = Array.from({ length: 57 }, (_, index) => `line-${String(index)}`);
  beforeEach(() => {
    added.forEach((id, index) => {
      copy('day-line', id, index);
    });
    record();
  });

  it('may, as long as they are no more than 2 %: 1 of 60', () => {
    spoil(file('line-0'), swap('+443000001000', '+443000002000'));
    expect(guarded()).toEqual([]);
  });

  it.each<[how: string, change: (id: string, index: number) => void]>([
    ['are changed', (id, index) => spoil(file(id), swap('+44300000100', `+44300000${String(index + 2)}00`))],
    [
      'are only leads now',
      (id) =>
        spoil(
          file(id),
          swap(
            'state: published, source: own-page }\n  - kind: visit',
            'state: lead, source: own-page }\n  - kind: visit',
          ),
        ),
    ],
    [
      'belong to a service that has ended',
      (id) => spoil(file(id), swap('confidential:', 'status: ended\nconfidential:')),
    ],
  ])('may not be 3.3 % that %s: 2 of 60', (_how, change) => {
    added.slice(0, 2).forEach(change);
    expect(places(guarded())).toEqual(['content/services:1 [C40]']);
    expect(guarded()[0]?.wrong).toMatch(/^2 of 60 numbers \(3.3 %.*: \+443000001000, \+443000001001$/);
  });

  it('do not count while another service still shows them', () => {
    added.slice(0, 2).forEach((id, index) => spoil(file(id), swap(`+44300000100${String(index)}`, '+443000000000')));
    copy('day-line', 'heir-0', 0);
    expect(guarded()).toEqual([]);
  });

  it('do not count when two roles signed for one of them', () => {
    for (const id of added.slice(0, 2)) spoil(file(id), swap('+44300000100', '+44300000900'));
    sign(['change: number_removed, service: line-0, number: "+443000001000"']);
    expect(guarded()).toEqual([]);
  });
});

describe('a service for a whole nation', () => {
  beforeEach(() => {
    spoil(LINE, swap('[worcestershire]', '[england]'));
    // So many others that no single change is a large part of the whole.
    for (let index = 0; index < 99; index++) copy('day-line', `line-${String(index)}`, index);
    record();
  });
  const another = `channels:
  - kind: phone
    purpose: second
    number: '+443000009999'
    hours: unknown
    cost: standard
    expect: [unknown]
    evidence: { state: published, source: own-page }`;

  it.each<[how: string, change: () => void]>([
    ['changes', () => spoil(LINE, swap('+443000000000', '+443000009999'))],
    [
      'is a lead now',
      () =>
        spoil(
          LINE,
          swap(
            'state: published, source: own-page }\n  - kind: visit',
            'state: lead, source: own-page }\n  - kind: visit',
          ),
        ),
    ],
  ])('may not have a number that %s, not even one', (_how, change) => {
    change();
    expect(guarded().map(({ wrong }) => wrong)).toContain(
      '+443000000000 is not shown any more, and "day-line" is for a whole nation',
    );
    expect(places(guarded())[0]).toMatch(/^content\/services\/day-line\/service.yaml:\d+ \[C40\]$/);
  });

  it('may not go, not even alone', () => {
    remove('day-line');
    // Others name it as the one to ring instead; that is told by its own rule.
    expect(guarded().map(({ wrong }) => wrong)).toContain(
      '+443000000000 is not shown any more, and "day-line" is for a whole nation',
    );
  });

  it('may not get another number to ring first', () => {
    spoil(LINE, swap('channels:', another));
    expect(guarded().map(({ wrong }) => wrong)).toEqual([
      '+443000009999 is now the number to ring first, and "day-line" is for a whole nation',
    ]);
  });

  it('may get one more number below the others', () => {
    const below = another.replace('channels:\n', '');
    spoil(LINE, swap('referral:', `${below}\nreferral:`));
    expect(guarded()).toEqual([]);
  });

  it('may change its number when two roles signed for the old and the new', () => {
    spoil(LINE, swap('+443000000000', '+443000009999'));
    sign(['change: number_removed, service: day-line, number: "+443000000000"']);
    expect(guarded().map(({ wrong }) => wrong)).toEqual([
      '+443000009999 is now the number to ring first, and "day-line" is for a whole nation',
    ]);
    sign([
      'change: number_removed, service: day-line, number: "+443000000000"',
      'change: number_first, service: day-line, number: "+443000009999"',
    ]);
    expect(guarded()).toEqual([]);
  });
});

describe('a confidential service', () => {
  beforeEach(() => {
    spoil(file('quiet-house'), swap('kinds: [refuge]', 'kinds: [money_help]'));
    record();
    spoil(file('quiet-house'), swap('confidential: true', 'confidential: false'));
  });

  it('may not become public', () => {
    expect(places(guarded())).toEqual(['content/services/quiet-house/service.yaml:7 [C40]']);
  });

  it('may when two roles signed for it', () => {
    sign(['change: made_public, service: quiet-house']);
    expect(guarded()).toEqual([]);
  });
});

describe('a signature', () => {
  beforeEach(() => {
    for (let index = 0; index < 40; index++) copy('asked-only', `other-${String(index)}`);
    record();
    remove('other-0');
  });
  const change = 'change: service_removed, service: other-0';
  const wrongs = () =>
    problemsOf(content).flatMap(({ file: at, rule, wrong }) =>
      at === 'content/allowed-changes.yaml' ? [`[${rule}] ${wrong}`] : [],
    );

  it.each([
    ['of one role', '[{ by: editor, on: "2026-11-22" }]'],
    ['of one role twice', '[{ by: editor, on: "2026-11-22" }, { by: Editor, on: "2026-11-22" }]'],
  ])('%s is not enough', (_what, signed) => {
    sign([change], signed);
    expect(wrongs()).toEqual(['[C40] two different roles have to sign a change like this']);
  });

  it.each(['Jane Smith', 'editor, Jane Smith', 'Dr Khan'])('by a person, "%s", is refused', (by) => {
    sign([change], `[{ by: editor, on: "2026-11-22" }, { by: "${by}", on: "2026-11-22" }]`);
    expect(wrongs()).toEqual(["[C37] this looks like a person's name"]);
  });

  it.each([
    ['of tomorrow', '2026-11-23', 'this signature lies in the future'],
    ['from before the last release', '2026-11-21', 'this signature is older than the last release'],
  ])('%s is refused', (_when, day, wrong) => {
    sign([change], `[{ by: editor, on: "2026-11-22" }, { by: safeguarding lead, on: "${day}" }]`);
    expect(wrongs()).toEqual([`[C40] ${wrong}`]);
  });

  it.each([
    'change: service_removed, service: other-1',
    'change: service_removed, service: never-was',
    'change: number_removed, service: day-line, number: "+443000000000"',
    'change: number_first, service: day-line, number: "+443000000000"',
    'change: made_public, service: quiet-house',
    'change: made_public, service: day-line',
  ])('for what was not done, { %s }, is refused: nothing is allowed ahead', (other) => {
    sign([change, other]);
    expect(wrongs()).toEqual([`[C40] this change was not made since the release of ${TODAY}`]);
  });
});

describe('the record of the last release', () => {
  it('may be missing, where nothing was ever released', () => {
    expect(existsSync(join(content, 'released.json'))).toBe(false);
    remove('asked-only');
    expect(guarded()).toEqual([]);
  });

  it('is refused when it was cut short', () => {
    record();
    spoil('released.json', (text) => text.slice(0, -20));
    expect(places(guarded())).toEqual(['content/released.json:1 [C40]']);
  });

  it('is there for the content that is published', () => {
    const { services } = JSON.parse(readFileSync(join(ROOT, 'content', 'released.json'), 'utf8')) as {
      services: object;
    };
    expect(Object.keys(services).length).toBeGreaterThan(200);
  });
});
