import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../src/i18n/translator.ts';
import { bundle } from '../../src/integrations/bundle.ts';
import { leaveScript } from '../../src/integrations/inline-scripts.ts';
import { inlineHashes } from '../../src/integrations/headers/inline-hashes.ts';
import { headerRules } from '../../src/integrations/headers/policy.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { site } from '../../src/site.ts';
import { compact } from '../../src/styles/compact.ts';
import { ownPage } from '../../src/worker/own-page.ts';
import { WORKER_PATH } from '../../src/worker/path.ts';
import type { Frame, Given, Why, WorkerWords } from '../../src/worker/words.ts';

/** Who cannot speak types, and is put through to 999. */
const RELAY = 'text-relay-18000';
const WORKERS = { on: 'src/worker/sw.ts', kill: 'src/worker/kill.ts' };

/** Writes the worker of copies on devices, or the one that deletes them (src/site.ts, "offline"). */
export async function writeWorker(folder: string, directory: Directory): Promise<void> {
  const code = await bundle(join(ROOT, WORKERS[site.offline]), {
    __WORKER__: JSON.stringify(await givenTo(directory)),
  });
  writeFileSync(join(folder, WORKER_PATH), `${code}\n`);
}

async function givenTo(directory: Directory): Promise<Given> {
  const published = directory.languages.filter(({ published }) => published);
  const frame: Frame = {
    name: site.name,
    leave: await leaveScript(),
    css: compact(readFileSync(join(ROOT, 'src/styles/own-page.css'), 'utf8')),
  };
  const words = Object.fromEntries(published.map(({ tag, dir }) => [tag, wordsOf(tag, dir, directory)]));
  const [lang = '', own] = Object.entries(words)[0] ?? [];
  const sample = own ? ownPage(lang, own, 'gone', frame) : '';
  return { ...frame, words, headers: headerRules(inlineHashes([sample]), []).at(-1)?.headers ?? {} };
}

/** What the worker says in a language. @throws Error when it has no exit: a page may not be drawn without. */
function wordsOf(tag: string, dir: 'ltr' | 'rtl', directory: Directory): WorkerWords {
  const t = translator(tag, directory.strings);
  const exit = site.exits[tag];
  if (!exit) throw new Error(`src/site.ts does not say where "Leave this page" goes in "${tag}"`);
  const because = (why: Why) => [t(`keep.${why}_heading`), t(`keep.${why}`)] as const;
  const [removed, text] = because('removed');
  return {
    dir,
    tab: t('keep.tab'),
    exit: { ...exit, label: t('site.exit'), hint: t('site.exit_hint') },
    nothingKept: t('site.data_line'),
    kept: t('keep.kept'),
    remove: t('keep.remove'),
    old: t('keep.old', { date: '{{date}}' }),
    why: {
      away: because('away'),
      gone: because('gone'),
      withdrawn: because('withdrawn'),
      removed: [removed, `${text} ${t('keep.removed_stays')}`],
    },
    missing: [t('missing.heading'), t('missing.text')],
    emergency: [
      { text: t('service.call_trace') },
      { text: t('site.emergency', { number: '{{number}}' }), number: numberOf(directory, directory.emergency.ring) },
      { text: t('expect.press_55_if_silent') },
      { text: `${t('channel.relay')}: {{number}}`, number: numberOf(directory, RELAY) },
    ],
    start: t('nav.home'),
    safety: t('site.safety'),
  };
}

function numberOf({ services }: Directory, id: string): string {
  const number = services.find((service) => service.id === id)?.channels[0]?.number;
  if (number === undefined) throw new Error(`"${id}" has no number, and copies that are too old show it`);
  return number;
}
