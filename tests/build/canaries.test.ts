import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canariesIn, canariesOf, type Canary, type Leak } from '../../scripts/build/canaries.ts';
import { dataFolder } from '../../scripts/build/data-folder.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { readSettings, ROOT } from '../../src/load/settings.ts';
import { publishOnly } from './building.ts';

const A_BUILD = 300_000;
const settings = readSettings();
const today = londonTime(settings.now).date;
const directory = loadDirectory(settings.content, today);
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const root = mkdtempSync(join(ROOT, '.cache', 'canaries-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
}, A_BUILD);

interface Ran {
  code: number;
  stderr: string;
}

function build(project: string, env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const all = { ...process.env, NODE_ENV: 'production', WAYMARK_NOW: settings.now.toISOString(), ...env };
    execFile(process.execPath, ['scripts/build.ts'], { cwd: project, env: all }, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stderr });
    });
  });
}

/** A change of one file. */
type Plant = (path: string, address: string) => void;
const swap =
  (from: RegExp, to: (address: string) => string): Plant =>
  (path, address) => {
    const text = readFileSync(path, 'utf8');
    if (!from.test(text)) throw new Error(`${path} does not hold ${String(from)}`);
    writeFileSync(
      path,
      text.replace(from, () => to(address)),
    );
  };
/** The made-up name in an address: nothing else is called that. */
const nameIn = (address: string) => address.split(' ')[1] ?? '';
const comment = swap(/\n(?=\w)/, (address) => `\n# ${address}\n`);

const secret = directory.services.filter(({ confidential, channels }) => confidential && channels.length > 0);
const [house] = secret.filter(({ channels }) => channels.some(({ evidence }) => evidence.state !== 'lead'));
const [open] = directory.services.filter(
  ({ confidential, channels }) =>
    !confidential && channels.some(({ kind, evidence }) => kind === 'visit' && evidence.state === 'lead'),
);
if (!house || !open) throw new Error('the content holds no service to plant in');
const LEAD_VISIT = (address: string) =>
  `\n  - kind: visit\n    purpose: second\n    address: ["${address}"]\n    hours: unknown\n    cost: unknown\n    expect: [unknown]\n    evidence: { state: lead, source: ${open.sources[0]?.id ?? ''} }\nreferral:`;

/** Places in a content folder that no page is drawn from, and that the loader has no reason to refuse. */
const PLANTS: [file: string, plant: Plant][] = [
  [`services/${house.id}/service.yaml`, comment],
  [`services/${house.id}/service.yaml`, swap(/(?<=\n {2}due: \S+)\n/, (address) => ` # ${address}\n`)],
  [`services/${house.id}/en.md`, swap(/^---\n/, (address) => `---\n# ${address}\n`)],
  [`services/${house.id}/ur.md`, swap(/^---\n/, (address) => `---\n# ${address}\n`)],
  [`services/${open.id}/service.yaml`, comment],
  [`services/${open.id}/service.yaml`, swap(/\nreferral:/, LEAD_VISIT)],
  ['areas.yaml', comment],
  ['kinds.yaml', comment],
  ['left-out.yaml', comment],
  ['languages.yaml', comment],
  ['telling-words.yaml', comment],
  ['hosts.yaml', comment],
  ['pathways/axes.yaml', comment],
  ['pathways/settings.yaml', comment],
  ['pathways/tables/marac.yaml', comment],
  ['guides/safety/en.md', swap(/^---\n/, (address) => `---\n# ${address}\n`)],
  ['coverage.yaml', comment],
  ['writing/en.yaml', comment],
  // No place by its form, so no rule refuses them: only that they are kept and not shown.
  [`services/${house.id}/service.yaml`, swap(/\n {2}by: .*/, (address) => `\n  by: ${nameIn(address)} team`)],
  [`services/${house.id}/service.yaml`, swap(/(?<=\n {4}url: \S+)\n/, (address) => `${nameIn(address)}\n`)],
];
/** Twenty addresses that are nowhere, each to be told from the others. */
const ADDRESSES = PLANTS.map(
  (_plant, index) => `${101 + index} Zinnia${'abcdefghijklmnopqrst'.charAt(index)}brook Street`,
);
const ELSEWHERE = '121 Zinniaenvbrook Street';

describe('what the content folder keeps to itself', () => {
  const content = join(root, 'content');
  const out = join(root, 'site');
  const leads = canariesOf(settings.content, directory);
  const published = house.channels.find(({ evidence }) => evidence.state !== 'lead')?.number?.replace('+44', '') ?? '';
  let ran: Ran;
  let leaks: Leak[];

  beforeAll(async () => {
    cpSync(settings.content, content, { recursive: true });
    publishOnly(content, ['en', 'ur']);
    for (const [index, [name, plant]] of PLANTS.entries()) plant(join(content, name), ADDRESSES[index] ?? '');
    ran = await build(ROOT, {
      WAYMARK_CONTENT: content,
      WAYMARK_OUT: out,
      PUBLIC_HOUSE: ELSEWHERE,
      VITE_HOUSE: ELSEWHERE,
    });
    // One look through the whole site for all of them.
    const wanted = [...ADDRESSES, ELSEWHERE, ...ADDRESSES.map(nameIn), published];
    leaks = canariesIn(out, [...leads, ...wanted.map((text): Canary => ({ text, from: text }))]);
  }, A_BUILD);

  const hits = (froms: readonly string[]) =>
    leaks.filter(({ what }) => froms.some((from) => what === `holds what may never be published: ${from}`));

  it('is no reason not to build', () => {
    expect(ran).toEqual({ code: 0, stderr: '' });
    expect(ADDRESSES).toHaveLength(20);
  });

  it('is on no page, in no file of data and in no part of the search index: twenty addresses, none found', () => {
    expect(hits([...ADDRESSES, ELSEWHERE])).toEqual([]);
  });

  it('is not there in pieces either', () => {
    expect(hits(ADDRESSES.map(nameIn))).toEqual([]);
  });

  it('is known to every build, which looks for it', () => {
    const known = canariesOf(content, loadDirectory(content, today)).map(({ text }) => text);
    const unknown = PLANTS.filter(
      (_plant, index) => !known.some((text) => text.includes(nameIn(ADDRESSES[index] ?? ''))),
    );
    expect(unknown.map(([name]) => name)).toEqual([]);
  });

  it('holds no number, address or link that only a lead tells', () => {
    expect(leads.length).toBeGreaterThan(200);
    expect(leads.filter(({ from }) => secret.some(({ id }) => from === `a lead of ${id}`)).length).toBeGreaterThan(5);
    expect(hits(leads.map(({ from }) => from))).toEqual([]);
  });

  it('would be found: what is published is, on a page, in the finder and in the search index', () => {
    const files = hits([published]).map(({ file: name }) => name);
    expect(files).toContain(`en/services/${house.slug}/index.html`);
    expect(files).toContain(`${dataFolder(out)}/en/find.json`);
    expect(files.filter((name) => name.endsWith('.pf_fragment'))).not.toEqual([]);
  });
});

describe('the name of a town that is also a line of an address nobody vouches for', () => {
  const towns = canariesOf(settings.content, directory).filter(({ mayStandIn }) => mayStandIn !== undefined);
  const site = join(root, 'towns');

  it('may stand in the list of all towns, and nowhere else', () => {
    const [list, ...others] = [
      'files/0f/places.json',
      'files/0f/served.json',
      'places.json',
      'files/0f/en/places.json',
    ];
    const [town] = towns;
    for (const name of [list, ...others]) {
      mkdirSync(dirname(join(site, name)), { recursive: true });
      writeFileSync(join(site, name), JSON.stringify({ name: town?.text }));
    }
    expect(canariesIn(site, towns).map(({ file }) => file)).toEqual(others.sort());
  });

  it('is nothing but such a name', () => {
    const names = directory.towns.flatMap(({ name, also }) => [name, ...also]);
    expect(towns.length).toBeGreaterThan(0);
    expect(towns.filter(({ text }) => !names.includes(text))).toEqual([]);
  });
});

describe('a place that gets in behind the content, beside two pages of one title and one whose title tells', () => {
  const project = join(root, 'project');
  const out = join(root, 'published');
  const lead = secret.flatMap(({ channels }) =>
    channels.filter(({ number, evidence }) => number !== undefined && evidence.state === 'lead'),
  )[0]?.number;
  let ran: Ran;

  beforeAll(async () => {
    for (const name of readdirSync(ROOT)) {
      if (/^(src|scripts|content|public|package\.json|tsconfig\.json|astro\.config\.mjs)$/.test(name)) {
        cpSync(join(ROOT, name), join(project, name), {
          recursive: true,
          filter: (path) => !path.includes('node_modules'),
        });
      }
    }
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'the site of yesterday');

    comment(join(project, 'content', 'areas.yaml'), 'They moved to 14 Zinniabrook Street.');
    writeFileSync(
      join(project, 'public', 'map.svg'),
      '<svg><text>They moved&#32;to <b>14</b> ZINNIABROOK%20street.</text></svg>\n',
    );
    const about = join(project, 'src', 'components', 'ServiceAbout.astro');
    writeFileSync(
      about,
      `${readFileSync(about, 'utf8')}{service.id === '${house.id}' && <p>The house is at SP 07 86</p>}\n`,
    );
    const footer = join(project, 'src', 'components', 'SiteFooter.astro');
    const urdu = (lead ?? '').replace('+44', '0').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    writeFileSync(footer, `${readFileSync(footer, 'utf8')}<p>(${urdu.slice(0, 4)}) <i>${urdu.slice(4)}</i></p>\n`);
    // Right in itself: only the built site shows that two pages have one title (S5, S19).
    swap(/"tab\.find": "[^"]*"/, (title) => `"tab.find": "${title}"`)(
      join(project, 'content', 'ui', 'en.json'),
      directory.strings['en']?.['tab.services'] ?? '',
    );
    // No rule reads what a template says itself; and in Chinese no space shows where the word begins (S5).
    swap(/tab=\{t\('tab\.ring'\)\}/, () => 'tab="关于家暴的帮助"')(
      join(project, 'src', 'pages', '[lang]', 'ring.astro'),
      '',
    );
    publishOnly(join(project, 'content'), ['en']);
    ran = await build(project, { WAYMARK_CONTENT: join(project, 'content'), WAYMARK_OUT: out });
  }, A_BUILD);

  it('stops the build, and the site of yesterday stays', () => {
    expect(ran.code).toBe(1);
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site of yesterday');
    expect(readdirSync(root).filter((name) => name.startsWith('.waymark-build-'))).toEqual([]);
  });

  it('is told in one line each, however many pages it is on, and not repeated', () => {
    const lines = ran.stderr.trim().split('\n').slice(1);
    const titles = lines.filter((line) => !line.includes('[S20]'));
    expect(titles).toHaveLength(2);
    expect(ran.stderr).toMatch(/^en\/(find|services)\/index\.html \[S5\] the title ".+" is also that of /m);
    expect(ran.stderr).toMatch(
      /^en\/ring\/index\.html \[S5\] the title "关于家暴的帮助 .+" or the address tells what it is about \("家暴"\)$/m,
    );
    expect(lines).toHaveLength(5);
    expect(ran.stderr).toMatch(
      /^map\.svg \[S20\] holds what may never be published: a comment in content\/areas\.yaml$/m,
    );
    expect(ran.stderr).toMatch(/^\S+\.html and \d{3} more \[S20\] holds what may never be published: a lead of /m);
    expect(ran.stderr).toMatch(
      new RegExp(
        `^en/services/${house.slug}/index\\.html and \\d+ more \\[S20\\] holds a grid reference where it speaks of ${house.id}$`,
        'm',
      ),
    );
    expect(ran.stderr).not.toMatch(/Zinnia|SP 07/i);
  });
});
