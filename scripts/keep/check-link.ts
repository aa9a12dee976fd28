import { verdictOf, verdictOfError, type Answer, type Verdict } from './link-verdict.ts';

/** So much of a page says whether it is one. */
const ENOUGH_BYTES = 64 * 1024;

/**
 * Asks for one link: its head first, and the page only where the head is not enough.
 * @param timeout milliseconds for each of the two.
 */
export async function checkLink(url: string, timeout: number): Promise<Verdict> {
  try {
    const head = await ask('HEAD', url, timeout).catch(() => undefined);
    const isGood = head !== undefined && head.status < 400 && !head.isPage;
    return verdictOf(url, isGood ? head : await ask('GET', url, timeout));
  } catch (error) {
    return verdictOfError(error);
  }
}

async function ask(method: 'HEAD' | 'GET', url: string, timeout: number): Promise<Answer & { isPage: boolean }> {
  const response = await fetch(url, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(timeout),
    headers: { accept: 'text/html,*/*', 'user-agent': 'Mozilla/5.0 (compatible; link check)' },
  });
  const isPage = /html/.test(response.headers.get('content-type') ?? '');
  const html = method === 'GET' && isPage ? await startOf(response) : '';
  await response.body?.cancel().catch(() => undefined);
  return { status: response.status, url: response.url, html, isPage };
}

async function startOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (!response.body) return '';
  for await (const part of response.body) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= ENOUGH_BYTES) break;
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** How links are asked for. */
export interface Manner {
  /** Milliseconds. */
  timeout: number;
  /** How many sites are asked at the same time; one site is never asked twice at once. */
  atOnce: number;
}

/** Asks for every link, a site at a time for each of a few workers. */
export async function checkAll(urls: readonly string[], { timeout, atOnce }: Manner): Promise<Map<string, Verdict>> {
  const sites = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const verdicts = new Map<string, Verdict>();
  const work = async () => {
    for (let site = sites.shift(); site; site = sites.shift()) {
      for (const url of site) verdicts.set(url, await checkLink(url, timeout));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return verdicts;
}
