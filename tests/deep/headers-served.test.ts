import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../../scripts/serve/headers-file.ts';
import { SERVER_KINDS, startNginx, type Running } from '../../scripts/serve/real-servers.ts';
import { contentType } from '../../src/integrations/headers/content-types.ts';
import { FILES, read, SITE } from '../build/support.ts';
import { ask, BEFORE_THE_SITE, KINDS, REFUSALS, type Answer, type Kind } from './responses.ts';

const blocks = parseHeadersFile(read('_headers'));
/** What any server says of a response itself, and nothing of ours: nobody can be known again by it. */
const OF_THE_SERVER = [
  'server',
  'date',
  'connection',
  'keep-alive',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'vary',
];

/** Our headers for a file, in small letters and sorted. */
function expected(file: string): string[] {
  return Object.entries(headersFor(file, blocks))
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort();
}

/** What was sent besides what any server says. */
function sentHeaders({ headers }: Answer): string[] {
  return headers
    .filter(([name]) => !OF_THE_SERVER.includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
}

function valueOf({ headers }: Answer, name: string): string | undefined {
  return headers.find(([each]) => each === name)?.[1];
}

function unpacked(answer: Answer): Buffer {
  const coding = valueOf(answer, 'content-encoding');
  if (coding === 'gzip') return gunzipSync(answer.body);
  if (coding === 'br') return brotliDecompressSync(answer.body);
  if (coding === 'zstd') return zstdDecompressSync(answer.body);
  return answer.body;
}

const onDisk = (file: string) => readFileSync(join(SITE, file));

for (const kind of SERVER_KINDS) {
  const missing = kind.missing();
  if (missing !== undefined) console.log(`SKIPPED, headers as ${kind.name} sends them: ${missing}`);

  describe.skipIf(missing !== undefined)(`${kind.name} (S15)`, () => {
    let server: Running;
    const answers = new Map<Kind, Answer>();
    beforeAll(async () => {
      server = await kind.start(SITE);
      for (const each of KINDS) answers.set(each, await ask(server.base, each.path, each.method, each.sent));
    });
    afterAll(() => server.stop());
    /** The kinds of response of which something is not as it should be, with what was found. */
    const wrong = (look: (answer: Answer, kind: Kind) => unknown) =>
      [...answers].flatMap(([each, answer]) => {
        const found = look(answer, each);
        return found === undefined ? [] : [[each.what, found]];
      });

    it('sends exactly our headers, each once, with every kind of response', () => {
      expect(
        wrong((answer, { file, path, status }) => {
          const sent = sentHeaders(answer).filter((line) => status !== 301 || line !== `location: ${path}/`);
          return JSON.stringify(sent) === JSON.stringify(expected(file)) ? undefined : sent;
        }),
      ).toEqual([]);
    });

    it('sends our headers also with what it refuses by itself, but for what the README names', async () => {
      const found: [what: string, status: number, headers: string[]][] = [];
      for (const { what, path, method, sent } of REFUSALS) {
        const answer = await ask(server.base, path, method, sent);
        found.push([what, answer.status, sentHeaders(answer)]);
      }
      const wanted = REFUSALS.map(({ what, status }) => {
        const said = status[kind.name] ?? 0;
        const isBare = BEFORE_THE_SITE[kind.name]?.includes(what) === true;
        return [what, said, isBare ? [] : expected(said === 200 ? '/en/index.html' : '/404.html')];
      });
      expect(found).toEqual(wanted);
    });

    it('answers with the right status: what has moved leads to where it is', () => {
      expect(
        wrong((answer, { status, path }) => {
          if (status !== 301) return answer.status === status ? undefined : answer.status;
          const moved = [301, 308].includes(answer.status) && valueOf(answer, 'location') === `${path}/`;
          return moved ? undefined : answer.headers;
        }),
      ).toEqual([]);
    });

    it('sends whole files as they were built, however they were packed, and pages that are missing in their language', () => {
      expect(
        wrong((answer, { file, method, status }) => {
          if (status === 301) return undefined;
          const whole = method === 'HEAD' ? Buffer.alloc(0) : onDisk(file);
          return unpacked(answer).equals(whole) ? undefined : answer.body.length;
        }),
      ).toEqual([]);
    });

    it('says what kind of file it is, the same as every other server', () => {
      expect(
        wrong((answer, { file, status }) => {
          const type = valueOf(answer, 'content-type');
          return status === 301 || type === contentType(file) ? undefined : type;
        }),
      ).toEqual([]);
    });

    it('packs pages for whoever can unpack them', () => {
      const packed = [...answers].filter(([, answer]) => valueOf(answer, 'content-encoding') !== undefined);
      expect(packed.length).toBeGreaterThan(0);
      for (const [, answer] of packed) expect(answer.body.length * 2).toBeLessThan(unpacked(answer).length);
      expect(packed.filter(([{ sent }]) => sent?.['Accept-Encoding'] === 'identity')).toEqual([]);
    });

    it('names no version of itself', () => {
      expect(wrong((answer) => (/[\d/]/.test(valueOf(answer, 'server') ?? '') ? answer.headers : undefined))).toEqual(
        [],
      );
    });

    it('sends exactly our headers with every single file of the site', { timeout: 600_000 }, async () => {
      const left = [...FILES];
      const differing: string[] = [];
      const look = async () => {
        for (let file = left.pop(); file !== undefined; file = left.pop()) {
          const path = `/${file}`;
          const answer = await ask(server.base, path.replace(/\/index\.html$/, '/'), 'HEAD');
          const isRight = answer.status === 200 && sentHeaders(answer).join('\n') === expected(path).join('\n');
          if (!isRight) differing.push(path);
        }
      };
      await Promise.all(Array.from({ length: 8 }, look));
      expect(differing).toEqual([]);
    });
  });
}

describe('nginx on port 80, as the README has it', () => {
  const nginx = SERVER_KINDS.find(({ name }) => name === 'nginx');
  it.skipIf(nginx?.missing() !== undefined)('sends our headers also with its step to https', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, step = 'nothing;'] = /listen 80;[^}]*?\n *include [^;]+;([^}]*)\}/.exec(readme) ?? [];
    const server = await startNginx(SITE, step);
    try {
      for (const path of ['/', '/en/', '/not/there/', '/icon.png']) {
        const answer = await ask(server.base, path, 'GET', { Host: 'waymark.example' });
        expect(answer.status).toBe(301);
        const wanted = [...expected('/404.html'), `location: https://waymark.example${path}`].sort();
        expect(sentHeaders(answer), path).toEqual(wanted);
      }
    } finally {
      await server.stop();
    }
  });
});
