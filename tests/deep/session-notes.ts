import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackMozLz4 } from './mozlz4.ts';

/** Fields and choices of one page, as Firefox notes them to open the page again as it was. */
export interface NotedFields {
  url: string;
}

/** What a Firefox that was closed has noted of fields and choices, page by page. */
export function fieldsNotedByFirefox(profile: string): NotedFields[] {
  const noted: NotedFields[] = [];
  const session = unpackMozLz4(readFileSync(join(profile, 'sessionstore.jsonlz4'))).toString();
  JSON.parse(session, (key, value: unknown) => {
    if (key === 'formdata') noted.push(value as NotedFields);
    return value;
  });
  return noted;
}
