// npm run check:due: the call sheet, for a spreadsheet and for paper.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';
import { sheetCalls, type SheetCall } from '../../scripts/keep/call-sheet.ts';
import { toCsv } from '../../scripts/keep/csv.ts';
import { notesOf } from '../../scripts/keep/notes.ts';
import { sheetCsv } from '../../scripts/keep/sheet-csv.ts';
import { sheetPage } from '../../scripts/keep/sheet-page.ts';
import { callsFor, toConfirm } from '../../src/domain/due.ts';
import { translator } from '../../src/i18n/translator.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { runCommand } from './keep-support.ts';
import { contentFolder, HOUSE, LEAD, LINE, REAL_TODAY, swap, TODAY } from './support.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { content, spoil } = contentFolder();
const scratch = mkdtempSync(join(tmpdir(), 'waymark-calls-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** The sheet of the real content, with everything on it. */
const real = loadDirectory(join(ROOT, 'content'), REAL_TODAY);
function sheetOf({ services, kinds, strings }: Directory, folder: string): SheetCall[] {
  const files = services.map(({ id }) => [id, join(folder, 'services', id, 'service.yaml')] as const);
  const notes = new Map(files.map(([id, path]) => [id, notesOf(readFileSync(path, 'utf8'))]));
  return sheetCalls(callsFor(toConfirm(services, kinds, TODAY, 'all'), kinds), translator('en', strings), notes);
}
/** The sheet of the small content as a test has spoilt it. */
const small = () => sheetOf({ ...loadDirectory(content, TODAY), strings: real.strings }, content);
/** All that is asked and doubted of a service, in whichever of its calls. */
const wordsOn = (sheet: SheetCall[], id: string) =>
  sheet
    .flatMap(({ services }) => services.filter((service) => service.id === id))
    .flatMap(({ questions, lines }) => [...questions, ...lines.flatMap((line) => [...line.questions, ...line.doubts])]);

describe('the call sheet of the content that is published', () => {
  const sheet = sheetOf(real, join(ROOT, 'content'));

  it('has every service on it', () => {
    const onSheet = new Set(sheet.flatMap(({ services }) => services.map(({ id }) => id)));
    expect(real.services.filter(({ id }) => !onSheet.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('has every number on it once', () => {
    const numbers = real.services.flatMap(({ channels }) => channels.flatMap(({ number }) => number ?? []));
    const onSheet = sheet.map(({ reach }) => reach).filter((reach) => /^[\d ()]+$/.test(reach));
    expect(onSheet).toHaveLength(new Set(numbers).size);
    expect(new Set(onSheet).size).toBe(onSheet.length);
  });

  it('sends nobody to ring 999', () => {
    const emergency = sheet.filter(({ reach }) => ['999', '18000'].includes(reach));
    expect(emergency.length).toBeGreaterThan(0);
    expect(emergency.map(({ isNeverRung }) => isNeverRung)).not.toContain(false);
    const page = sheetPage(emergency, '22 November 2026');
    expect(page.match(/Do not ring or try this/g)).toHaveLength(emergency.length);
    expect(page).not.toContain('--how phone');
    expect(sheetCsv(emergency).match(/"never ring it: /g)).toHaveLength(
      emergency.flatMap(({ services }) => services.flatMap(({ lines }) => lines)).length,
    );
  });

  it('says of each detail where the doubt is, and asks at least whether the number is right and when they answer', () => {
    const lines = sheet.flatMap(({ services }) => services.flatMap((service) => service.lines));
    expect(lines.filter(({ doubts, questions }) => doubts.length === 0 || questions.length === 0)).toEqual([]);
  });

  it('has a title that says nothing of what it is about, and takes nothing from anywhere else', () => {
    const page = sheetPage(sheet, '22 November 2026');
    const title = /<title>(.*)<\/title>/.exec(page)?.[1] ?? '';
    expect(tellingWordIn(title, Object.values(real.tellingWords).flat())).toBeUndefined();
    expect(page).not.toMatch(/<(script|link|img|iframe)|@import|url\(|\ssrc=|\shref=/);
  });
});

describe('what to ask', () => {
  it('tells what we have, and asks for what we do not', () => {
    spoil(LINE, swap('    cost: standard\n', '    cost: standard\n    languages: [ur, pa]\n'));
    const asked = wordsOn(small(), 'day-line');
    expect(asked).toContain('Is The Day Line still running, and still run by Day Line Trust?');
    expect(asked).toContain('Is 0300 000 0000 the right number? Let them say it.');
    expect(asked).toContain('When do you answer? We have: Monday to Friday: 9:30 am – 5:00 pm. And on bank holidays?');
    expect(asked).toContain('What does it cost? We have: the usual cost.');
    expect(asked).toContain('Which languages do your workers speak? We have: Urdu and Punjabi.');
    expect(asked).toContain('Can an interpreter join?');
    expect(asked).toContain('We have that you help people who live in Worcestershire. Is that right?');
    expect(asked).toContain('Can people come to The Library, Foregate Street, Worcester for: Another line?');
    expect(wordsOn(small(), 'asked-only')).toEqual(
      expect.arrayContaining([
        'When do you answer? And on bank holidays?',
        'Is it free, from mobiles too?',
        'What happens when somebody gets in touch?',
        'Can people come to you by themselves?',
        'How does a professional refer somebody?',
      ]),
    );
  });

  it('follows the doubts of the service', () => {
    spoil(LEAD, swap('[old_source]', '[number_conflict, funding_may_have_ended]'));
    expect(wordsOn(small(), 'asked-only')).toEqual(
      expect.arrayContaining([
        'Our sources give different numbers. Which are yours, and what is each for?',
        'Is it still paid for, and until when?',
        'Sources give different numbers.',
        'Only a lead, and not shown: from A newspaper (someone else), 2019.',
      ]),
    );
  });

  it('never is where a confidential service is, also when it may have moved', () => {
    const moved = 'instead: [day-line]\ndoubts: [may_have_moved]\n';
    spoil(LEAD, swap('instead: [day-line]\ndoubts: [old_source]\n', moved));
    expect(wordsOn(small(), 'asked-only')).toContain('Have you moved?');
    spoil(HOUSE, swap('sources:', 'instead: [day-line]\ndoubts: [may_have_moved]\nsources:'));
    expect(wordsOn(small(), 'quiet-house')).not.toContain('Have you moved?');
    expect(sheetPage(small(), TODAY)).toContain('Never ask where it is.');
  });

  it('says how old the check is, and what it means', () => {
    spoil(LEAD, swap("due: '2027-11-21'", "due: '2026-11-20'"));
    spoil(LEAD, swap("checked: '2026-11-21'", "checked: '2025-11-20'"));
    expect(wordsOn(small(), 'asked-only')).toContain('Overdue since 20 November 2026.');
  });

  it('names the channel in the command to type afterwards, where there are several', () => {
    const commands = small().flatMap(({ services }) =>
      services.flatMap(({ lines }) => lines.map(({ command }) => command)),
    );
    expect(commands).toContain('npm run confirm -- day-line --by "your role" --how phone --channel 2');
    expect(commands).toContain('npm run confirm -- asked-only --by "your role" --how phone');
  });
});

describe('the notes in a file', () => {
  const text =
    '# of the file\nname: x\nchannels:\n  # of the first\n  - kind: phone\n    # inside it\n    hours: unknown\n  # of the\n  # second\n  - kind: email # beside it\nsources: # of the sources\n  # of one\n  - id: a\n';

  it('are told with the channel they stand at, and the others with all', () => {
    expect(notesOf(text)).toEqual({
      channels: ['of the first inside it', 'of the second'],
      rest: 'of the file of one',
    });
  });

  it('are told to the person who rings', () => {
    spoil(LEAD, swap('  - kind: phone', '  # Ring twice.\n  - kind: phone'));
    expect(wordsOn(small(), 'asked-only')).toContain('Note in the file: Ring twice.');
  });

  it('are none in a file without channels', () => {
    expect(notesOf('name: x\nchannels: []\n')).toEqual({ channels: [], rest: '' });
  });
});

describe('the table', () => {
  it('is the same in every spreadsheet: all in quotes, quotes doubled, lines ended as RFC 4180 says', () => {
    expect(
      toCsv([
        ['a', 'say "hello", twice'],
        ['two\nlines', ''],
      ]),
    ).toBe('\uFEFF"a","say ""hello"", twice"\r\n"two\nlines",""\r\n');
  });

  it.each([
    '=HYPERLINK("https://www.example.org")',
    '+44',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '\tx',
    '\rx',
    '＝1+1',
  ])('is never run as a formula: %j', (value) => {
    expect(toCsv([[value]])).toBe(`\uFEFF"'${value.replaceAll('"', '""')}"\r\n`);
  });

  it('has a row for each detail, with what to ask once for each service', () => {
    const rows = sheetCsv(small()).trimEnd().split('\r\n');
    const channels = loadDirectory(content, TODAY).services.map((service) => service.channels.length);
    expect(rows).toHaveLength(1 + channels.reduce((sum, count) => sum + count));
    expect(rows.filter((row) => row.includes('Is The Day Line still running'))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith('"1","The Day Line","0300 000 0000","Phone",'))).toHaveLength(1);
  });
});

describe('the page', () => {
  it('shows words as words, whatever stands in them', () => {
    const [call] = small();
    if (!call) throw new Error('the small content has a call');
    const page = sheetPage([{ ...call, reach: '<b>"&' }], TODAY);
    expect(page).toContain('&lt;b&gt;&quot;&amp;');
    expect(page).not.toContain('<b>');
  });

  describe('on paper', () => {
    let measured: { ink: string[]; paper: string; number: number; box: number[]; overflow: number };
    let pages = 0;
    beforeAll(async () => {
      const browser = findBrowser();
      if (!browser) throw new Error('There is no browser. "npm test" gets one.');
      const running = await chromium.launch({ executablePath: browser.path, args: BROWSER_ARGS });
      // As a browser with dark mode prints it, on A4 less its margins: 180 mm are 680 px.
      const page = await running.newPage({ colorScheme: 'dark', viewport: { width: 680, height: 1000 } });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setContent(sheetPage(sheetOf(real, join(ROOT, 'content')), '22 November 2026'));
      measured = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
        const box = document.querySelector('.box')?.getBoundingClientRect();
        return {
          ink: [...new Set([...document.querySelectorAll('body *')].map((one) => getComputedStyle(one).color))],
          paper: style('body').backgroundColor,
          number: parseFloat(style('.reach').fontSize),
          box: [box?.width ?? 0, parseFloat(style('.box').borderTopWidth)],
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      await running.close();
    });

    it('is black on white, also where the screen is dark', () => {
      expect(measured.ink).toEqual(['rgb(0, 0, 0)']);
      expect(measured.paper).toBe('rgb(255, 255, 255)');
    });

    it('has numbers as large as a thumb (28 pt) and a box to tick (8 mm, with a line around it)', () => {
      expect(measured.number).toBeCloseTo((28 * 96) / 72, 0);
      expect(measured.box[0]).toBeCloseTo((8 * 96) / 25.4, 0);
      expect(measured.box[1]).toBeGreaterThan(0);
    });

    it('is nowhere wider than the paper', () => {
      expect(measured.overflow).toBe(0);
    });

    it('prints, on many sheets', () => {
      expect(pages).toBeGreaterThan(20);
    });
  });
});

describe('npm run check:due', () => {
  it('lists the worst first, and writes the table and the page', async () => {
    const out = join(scratch, 'sheet');
    const { code, stdout } = await runCommand('check-due', ['--out', out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ details to confirm: 0 overdue, \d+ never confirmed by those who run them\.\n/);
    expect(stdout).toMatch(/\n {3}1\. .+\n.+\. Danger or crisis line\. Last check /);
    expect(existsSync(join(out, 'calls.html'))).toBe(true);
    expect(readFileSync(join(out, 'calls.csv'), 'utf8')).toContain('"what to ask"');
  });

  it('takes as many as one has time for', async () => {
    const { stdout } = await runCommand('check-due', ['--first', '3', '--out', join(scratch, 'three')]);
    expect(stdout).toMatch(/\n {3}3\. /);
    expect(stdout).not.toMatch(/\n {3}4\. /);
  });

  it('counts what is overdue on the day it runs', async () => {
    const { stdout } = await runCommand('check-due', ['--out', join(scratch, 'late')], { WAYMARK_NOW: '2027-12-01' });
    expect(stdout).not.toMatch(/: 0 overdue/);
    expect(stdout).toMatch(/So long overdue \(since .+\) that nobody is shown it any more\./);
  });

  it('also lists where a file has a mistake, and names that file: a list that stops helps nobody', async () => {
    spoil(LEAD, swap('runBy:', 'runby:'));
    const out = join(scratch, 'mistake');
    const { code, stdout } = await runCommand('check-due', ['--out', out], { WAYMARK_CONTENT: content });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Not on the list as it should be: content\/services\/asked-only\/service.yaml:4:\d+ \[C3\]/);
    expect(stdout).toContain('The Day Line');
  });

  it.each([
    ['--within', 'soon'],
    ['--first', '-1'],
    ['--until', '3'],
  ])('says in a line what is wrong: %s %s', async (...args) => {
    const { code, stdout, stderr } = await runCommand('check-due', args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
