import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';

/** An answer as it came over the line. */
export interface Answer {
  status: number;
  coding: string | undefined;
  policy: string | undefined;
  /** Still packed. */
  body: Buffer;
  /** What it took on the line, its headers counted, without TLS. */
  bytes: number;
  milliseconds: number;
}

/** What asks a server again and again over lines that stay open, as browsers do. */
export interface Client {
  ask: (path: string) => Promise<Answer>;
  /** How often a line had been closed by the other side just when it was used again. Browsers ask once more then, and so does this. */
  askedAgain: () => number;
  close: () => void;
}

export function openClient(base: string, lines: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  // Node's own mark, reusedSocket, is not set on a request that had waited for its line.
  const used = new WeakSet<Socket>();
  let again = 0;
  const once = (path: string) =>
    new Promise<Answer>((resolve, reject) => {
      const begun = performance.now();
      const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
      const asked: ClientRequest = request(new URL(path, base), { agent, headers }, (response) => {
        read(response, begun).then(resolve, reject);
      });
      let isUsed = false;
      asked.on('socket', (line) => {
        isUsed = used.has(line);
        used.add(line);
      });
      // Only before anything came back: what was begun and then cut off is an error.
      asked.on('error', (error: NodeJS.ErrnoException) => {
        reject(isUsed && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? new ClosedLine() : error);
      });
      asked.end();
    });
  const ask = async (path: string): Promise<Answer> => {
    try {
      return await once(path);
    } catch (error) {
      if (!(error instanceof ClosedLine)) throw error;
      again += 1;
      return await ask(path);
    }
  };
  return {
    ask,
    askedAgain: () => again,
    close: () => {
      agent.destroy();
    },
  };
}

class ClosedLine extends Error {}

function read(response: IncomingMessage, begun: number): Promise<Answer> {
  const { statusCode = 0, headers, rawHeaders } = response;
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    response.on('data', (part: Buffer) => parts.push(part));
    // Ended before all had come: never taken for an answer.
    response.on('aborted', () => {
      reject(new Error('cut off'));
    });
    response.on('error', reject);
    response.on('end', () => {
      const body = Buffer.concat(parts);
      // A line of an answer is "name: value" and the end of the line.
      const ofHeaders = rawHeaders.reduce(
        (sum, text) => sum + Buffer.byteLength(text) + 2,
        'HTTP/1.1 200 OK\r\n\r\n'.length,
      );
      resolve({
        status: statusCode,
        coding: headers['content-encoding'],
        policy: [headers['content-security-policy']].flat().join(),
        body,
        bytes: body.length + ofHeaders,
        milliseconds: performance.now() - begun,
      });
    });
  });
}
