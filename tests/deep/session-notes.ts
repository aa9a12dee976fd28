import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackMozLz4 } from './mozlz4.ts';

/** Fields and choices of one page, as Firefox notes them to open the page again as it was. */
export interface NotedFields {
  url: string;
}

/** The same of Chromium, which notes of each of them what kind it is. */
export interface NotedByChromium extends NotedFields {
  kinds: string[];
}

/** What is chosen and not typed. */
export const CHOSEN_KINDS = ['checkbox', 'radio', 'select-one'];

/** What a Firefox that was closed has noted of fields and choices, page by page. */
function fieldsNotedByFirefox(profile: string): NotedFields[] {
  const noted: NotedFields[] = [];
  const session = unpackMozLz4(readFileSync(join(profile, 'sessionstore.jsonlz4'))).toString();
  JSON.parse(session, (key, value: unknown) => {
    if (key === 'formdata') noted.push(value as NotedFields);
    return value;
  });
  return noted;
}

/** What Chromium writes before the fields and choices of a page that it notes (FormStateSignature in its form_controller.cc). */
export const NOTED_BY_CHROMIUM = 'Blink serialized form state';

const SIGNATURE = 'SNSS';
/** The signature, and the number of the format. */
const SESSION_HEADER = SIGNATURE.length + 4;

/** What a Chromium that was closed has noted of fields and choices, of the tabs that were open and of those that were closed. */
export function fieldsNotedByChromium(profile: string): NotedByChromium[] {
  const folder = join(profile, 'Default', 'Sessions');
  return readdirSync(folder)
    .flatMap((file) => stepsIn(readFileSync(join(folder, file))))
    .filter((step) => step.includes(Buffer.from(NOTED_BY_CHROMIUM, 'utf16le')))
    .map((step) => {
      // The address of the page comes first, and in plain letters; all that is of its fields in letters of two bytes.
      const [url = 'about:blank'] = /[a-z]+:\/\/[!-~]+/.exec(step.toString('latin1')) ?? [];
      const kinds = CHOSEN_KINDS.filter((kind) => step.includes(Buffer.from(kind, 'utf16le')));
      return { url, kinds };
    });
}

/**
 * The steps of a session: each has its length before it, in two bytes.
 * @throws Error when it is no such file.
 */
function stepsIn(session: Buffer): Buffer[] {
  if (session.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('This is no session of Chromium.');
  const steps: Buffer[] = [];
  for (let at = SESSION_HEADER; at + 2 <= session.length;) {
    const end = at + 2 + session.readUInt16LE(at);
    steps.push(session.subarray(at + 2, end));
    at = end;
  }
  return steps;
}

/** What a browser that was closed has noted of fields and choices, page by page. */
export function fieldsNoted(browser: 'Chromium' | 'Firefox', profile: string): NotedFields[] {
  return browser === 'Chromium' ? fieldsNotedByChromium(profile) : fieldsNotedByFirefox(profile);
}
