import type { Count } from './visitors.ts';

/** What was measured, a line each. Bytes are those of HTTP/1.1 without TLS. */
export function tableOf(
  count: Count,
  run: { server: string; seconds: number; replaced: number; askedAgain: number },
): string {
  const sorted = count.milliseconds.toSorted((a, b) => a - b);
  const share = (part: number) => `${(sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1)} ms`;
  const perVisit = count.bytes / count.visits;
  const rows: [string, string][] = [
    ['server, on this machine and with its visitors on it', run.server],
    ['requests per second', whole(count.answers / run.seconds)],
    ['half of the answers within', share(0.5)],
    ['99 of 100 answers within (p99)', share(0.99)],
    ['visits (first page, finder or list, one service)', whole(count.visits)],
    ['requests per visit', (count.answers / count.visits).toFixed(1)],
    ['bytes per visit, packed', whole(perVisit)],
    ['  of these, files', whole(count.fileBytes / count.visits)],
    ['  of these, headers', whole((count.bytes - count.fileBytes) / count.visits)],
    ['a million visits', `${whole(perVisit * 1_000_000)} bytes (${((perVisit * 1_000_000) / 1e9).toFixed(1)} GB)`],
    ['the site was replaced meanwhile', `${String(run.replaced)} times`],
    ['visits during which that happened', whole(count.crossed)],
    ['lines closed by the server just then, asked again', whole(run.askedAgain)],
    ['pages whose data was gone with their build, loaded again', whole(count.loadedAgain)],
    ['failed answers', whole(count.failed.length)],
    ['mixed answers (two builds in one page)', whole(count.mixed.length)],
  ];
  return rows.map(([what, value]) => `${what.padEnd(58)} ${value}`).join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
