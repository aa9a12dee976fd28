import { copyAge } from '../domain/copy-age.ts';
import { pagePath } from '../i18n/paths.ts';
import { contentType } from '../integrations/headers/content-types.ts';
import type { Device } from './device.ts';
import { asAway, withAge, withRemoval } from './dress.ts';
import { Damaged, openVersion, readKept, type Kept } from './kept.ts';
import { readMarker, removeAll } from './marker.ts';
import { ownPage } from './own-page.ts';
import { rememberPage, versionOfPage } from './pages-of-copy.ts';
import type { Frame, Why, WorkerWords } from './words.ts';

/** What answers are made with. */
export interface Answering {
  device: Device;
  words: Record<string, WorkerWords>;
  frame: Frame;
  /** What the worker's own pages are sent with. */
  headers: Record<string, string>;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>;
}

/** A page that somebody opens. */
export interface Opened {
  path: string;
  /** Asks the server for it. */
  fetch: () => Promise<Response>;
  /** By this the page is known when it fetches more. */
  page: string;
}

/** So long a fresh page is waited for (section 5, rule 5). */
const PATIENCE = 2000;
/** And so much longer where the copy cannot help: a line may be slow, but one that never answers must not leave an empty page. */
const LAST_PATIENCE = 6000;
/** The server is there, but cannot: the copy can. */
const isBroken = ({ status }: Response) => status >= 500;

/** Whether somebody who works with others opens it, and keeps the browser's own Back. */
const isForWork = (path: string) => /^\/[^/]+\/work\//.test(path);

/** The language of an address. */
function langOf(path: string, { words }: Answering): string | undefined {
  const [, first = ''] = path.split('/');
  return first in words ? first : undefined;
}

/** The answer to somebody who opens a page: the server's when it answers soon, else the copy's, else why there is none. */
export async function answerPage(opened: Opened, answering: Answering): Promise<Response> {
  const { device } = answering;
  const fresh = fromServer(opened, answering).catch(() => undefined);
  const soon = await Promise.race([fresh, answering.wait(PATIENCE)]);
  if (soon instanceof Response) return soon;
  const kept = await keptNow(device);
  const isTooOld = kept && copyAge(kept.marker.confirmed, device.now()) === 'withdrawn';
  const copied = kept && !isTooOld ? await whole(device, kept, () => fromCopy(opened, kept, answering)) : undefined;
  if (copied && copied !== 'damaged') return copied;
  const late = await Promise.race([fresh, answering.wait(LAST_PATIENCE)]);
  if (late instanceof Response) return late;
  if (!kept || copied === 'damaged') return ownAnswer('gone', langOf(opened.path, answering), opened, answering);
  return isTooOld ? ownAnswer('withdrawn', kept.marker.lang, opened, answering) : awayAnswer(opened, kept, answering);
}

/** The copy that counts. One that is not whole is none: it goes, and is never shown in part. */
async function keptNow(device: Device): Promise<Kept | undefined> {
  const marker = await readMarker(device);
  if (!marker) return undefined;
  const kept = await whole(device, { marker }, () => openVersion(device, marker));
  return kept === 'damaged' ? undefined : kept;
}

/** Does something with a copy, and removes it when it turns out to be damaged. */
async function whole<Result>(
  device: Device,
  { marker }: Pick<Kept, 'marker'>,
  work: () => Promise<Result>,
): Promise<Result | 'damaged'> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    // It may have been renewed in the meantime: then only the old one is gone.
    if ((await readMarker(device))?.version === marker.version) await removeAll(device);
    return 'damaged';
  }
}

/** @throws Error when the server does not answer, or only says that it cannot. */
async function fromServer({ path, fetch }: Opened, answering: Answering): Promise<Response> {
  const { device, words } = answering;
  const response = await fetch();
  if (isBroken(response)) throw new Error(`${path} answers ${String(response.status)}`);
  const lang = langOf(path, answering) ?? Object.keys(words)[0] ?? '';
  const own = words[lang];
  const isPage = (response.headers.get('Content-Type') ?? '').startsWith('text/html');
  if (!own || !isPage || response.type === 'opaqueredirect') return response;
  const headers = new Headers(response.headers);
  // What follows is neither packed nor as long as what came.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  const html = await response.text();
  const isKept = (await readMarker(device)) !== undefined;
  return new Response(withRemoval(html, lang, own, isKept), { status: response.status, headers });
}

/** A page of the copy; undefined where the copy has none at this address. */
async function fromCopy({ path, page }: Opened, kept: Kept, answering: Answering): Promise<Response | undefined> {
  const { device, words } = answering;
  const { lang, confirmed, version } = kept.marker;
  const own = words[lang];
  if (!own) return undefined;
  if (path === '/') return toPage(pagePath(lang, 'home'));
  if (`${path}/` in kept.list.files) return toPage(`${path}/`);
  const bytes = await readKept(device, kept, path);
  if (!bytes) return undefined;
  await rememberPage(device, page, version);
  const html = withRemoval(new TextDecoder().decode(bytes), lang, own);
  const isOld = copyAge(confirmed, device.now()) === 'old';
  return htmlResponse(isOld ? withAge(html, own, confirmed) : html, kept.list.headers);
}

async function awayAnswer(opened: Opened, kept: Kept, answering: Answering): Promise<Response> {
  const { lang } = kept.marker;
  const asked = langOf(opened.path, answering) ?? lang;
  const own = answering.words[lang];
  const bytes = await readKept(answering.device, kept, `/${lang}/404.html`).catch(() => undefined);
  // Who asked for another language is told so in it.
  if (asked !== lang || !own || !bytes) return ownAnswer('away', asked, opened, answering);
  return htmlResponse(asAway(withRemoval(new TextDecoder().decode(bytes), lang, own), own), kept.list.headers);
}

/** A page of the worker's own; in the first language where the address is of none. */
function ownAnswer(why: Why, lang: string | undefined, { path }: Opened, answering: Answering): Response {
  const { words, frame, headers } = answering;
  const tag = lang ?? Object.keys(words)[0] ?? '';
  const own = words[tag];
  return own ? htmlResponse(ownPage(tag, own, why, frame, isForWork(path)), headers) : Response.error();
}

/** The answer to somebody who removes the copy: it goes first, then the server's page says what remains; without the server, our own. */
export async function answerRemoval(opened: Opened, answering: Answering, remove: () => Promise<unknown>) {
  await remove();
  const fresh = await Promise.race([opened.fetch().catch(() => undefined), answering.wait(PATIENCE)]);
  if (fresh instanceof Response && !isBroken(fresh)) return fresh;
  return ownAnswer('removed', langOf(opened.path, answering), opened, answering);
}

/**
 * What a page of the copy fetches: from the same version of the copy, or not at all. What it needs that no copy has (the index of
 * all words) is asked of the server.
 * A page that came from the server fetches from the server.
 */
export async function answerFile(
  path: string,
  page: string,
  { device }: Pick<Answering, 'device'>,
  fetch: () => Promise<Response>,
): Promise<Response> {
  const version = await versionOfPage(device, page);
  if (version === undefined) return fetch();
  const kept = await keptNow(device);
  if (kept?.marker.version !== version) return Response.error();
  const bytes = await whole(device, kept, () => readKept(device, kept, path));
  if (bytes === 'damaged') return Response.error();
  return bytes
    ? new Response(bytes, { headers: { ...kept.list.headers, 'Content-Type': contentType(path) } })
    : fetch();
}

function htmlResponse(html: string, headers: Record<string, string>): Response {
  return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}

function toPage(path: string): Response {
  return new Response(null, { status: 302, headers: { Location: path } });
}
