import { listPath, parseList, sizeOf } from '../../worker/copy-list.ts';
import { readMarker } from '../../worker/marker.ts';
import type { Message, Progress } from '../../worker/message.ts';
import { WORKER_PATH } from '../../worker/path.ts';
import { fill } from '../page/page-data.ts';
import { unsentForm } from '../page/unsent-form.ts';
import { allowScripts } from '../search/trusted-types.ts';

const { lang } = document.documentElement;
const place = document.getElementById('keep');
const words = JSON.parse(place?.dataset['words'] ?? '{}') as Record<string, string>;
const say = (key: string, values?: Record<string, string | number>) => fill(words[`keep.${key}`] ?? '', values);

/** With one digit behind the point; nobody is told "0". */
const megabytes = (bytes: number) => String(Math.max(0.1, Math.round(bytes / 100_000) / 10));

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = '') {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', text, 'go');
  made.type = 'button';
  made.addEventListener('click', press, { once: true });
  return made;
}

function show(...parts: HTMLElement[]): void {
  place?.replaceChildren(...parts);
}

/** Nothing is on the device before the second press: the first only asks the server how large a copy would be. */
function offer(): void {
  const start = button(say('start'), () => {
    start.disabled = true;
    confirm().catch(fail);
  });
  show(start);
}

async function confirm(): Promise<void> {
  const list = parseList(await (await fetch(listPath(lang), { cache: 'no-store' })).text());
  const onLeaving = Object.assign(document.createElement('input'), { type: 'checkbox', autocomplete: 'off' });
  const label = element('label', '', 'option');
  label.append(onLeaving, element('span', say('on_leaving')));
  const choice = unsentForm();
  choice.append(label);
  const yes = button(say('yes'), () => {
    keep(onLeaving.checked).catch(fail);
  });
  show(element('p', say('size', { size: megabytes(sizeOf(list)) })), choice, yes);
  yes.focus();
}

/** Browsers end a worker without a word: who has heard nothing for so many milliseconds is told that it did not work. */
const SILENCE = 30_000;
let silence: ReturnType<typeof setTimeout>;
let news: MessagePort | undefined;

async function keep(goesOnLeaving: boolean): Promise<void> {
  const bar = document.createElement('progress');
  const said = element('p', '');
  // Hundreds of files are not read aloud one by one.
  said.setAttribute('aria-live', 'off');
  bar.setAttribute('aria-label', say('start'));
  show(bar, said);
  waitForNews();
  // Of the try before nothing more is heard. Until then news that comes late is still true, and is shown.
  news?.close();
  const { port1, port2 } = new MessageChannel();
  news = port1;
  port1.onmessage = ({ data }: MessageEvent<Progress>) => {
    clearTimeout(silence);
    if (data === 'kept') show(element('p', say('done'), 'note'));
    else if (data === 'failed') fail();
    else {
      waitForNews();
      if (!bar.isConnected) show(bar, said);
      bar.max = data.total;
      bar.value = data.done;
      said.textContent = say('progress', { ...data });
    }
  };
  allowScripts();
  await navigator.serviceWorker.register(WORKER_PATH, { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const message: Message = { keep: { lang, goesOnLeaving } };
  active?.postMessage(message, [port2]);
}

function waitForNews(): void {
  clearTimeout(silence);
  silence = setTimeout(fail, SILENCE);
}

function fail(): void {
  clearTimeout(silence);
  const again = button(say('start'), offer);
  show(element('p', say('failed'), 'note'), again);
}

/**
 * A worker alone is no copy: it may have lost it. Without one nobody looks: in Firefox the look itself is written down (M23).
 */
async function sayWhatIsKept(): Promise<void> {
  if (navigator.serviceWorker.controller && (await readMarker({ caches })))
    place?.prepend(element('p', say('kept'), 'note'));
}

if (!('serviceWorker' in navigator)) show(element('p', say('not_possible')));
else {
  offer();
  void sayWhatIsKept();
}
