import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { listed, type Listing } from '../../src/domain/changes.ts';
import { EVIDENCE_STATES } from '../../src/schema/vocabulary.ts';

/**
 * The facts that are compared, and nothing else: files of an older day keep older rules, and would not pass today's.
 * What no day was without has to be there, or the file counts as one that cannot be read.
 */
const comparedFacts = z.object({
  confidential: z.boolean(),
  areas: z.array(z.string()),
  status: z.enum(['running', 'ended']).default('running'),
  channels: z.array(
    z.object({
      kind: z.string(),
      purpose: z.string().default('main'),
      number: z.string().optional(),
      email: z.string().optional(),
      url: z.string().optional(),
      address: z.array(z.string()).optional(),
      hours: z.string(),
      evidence: z.object({ state: z.enum(EVIDENCE_STATES) }),
    }),
  ),
});

/** Services as they are compared, and the ids of those whose file cannot be read. */
export interface ReadListing {
  listing: Listing;
  unreadable: string[];
}

/** Reads the facts of services out of the texts of their files, by id. */
export function readListing(texts: ReadonlyMap<string, string>): ReadListing {
  const listing = new Map<string, ReturnType<typeof listed>>();
  const unreadable: string[] = [];
  for (const [id, text] of texts) {
    const read = comparedFacts.safeParse(tryParse(text));
    if (read.success) listing.set(id, listed(read.data));
    else unreadable.push(id);
  }
  return { listing, unreadable };
}

/** The texts of content/services/<id>/service.yaml as they are now, by id. */
export function factsNow(content: string): Map<string, string> {
  const services = join(content, 'services');
  const file = (id: string) => join(services, id, 'service.yaml');
  const ids = readdirSync(services).filter((id) => existsSync(file(id)));
  return new Map(ids.sort().map((id) => [id, readFileSync(file(id), 'utf8')]));
}

function tryParse(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
