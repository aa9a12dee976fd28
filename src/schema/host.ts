import { z } from 'zod';
import { hostName } from './address.ts';
import { text } from './text.ts';
import { listOf } from './unique.ts';

/** A host that somebody has looked at, and the organisation that runs it (C17). */
const hostSchema = z.strictObject({
  /** Without "www.": both forms are meant. Each other host below it is listed on its own. */
  host: hostName,
  /** The organisation that runs it, as a name. */
  by: text,
  /**
   * sources: pages there may be named as a source, but nobody is sent there as the service's own page: newspapers, copies.
   * mail: people write to mailboxes there; no page of it is linked.
   */
  only: z.enum(['sources', 'mail']).optional(),
  /** Hosts of the list that look nearly the same; somebody has made sure that both are real. */
  notMistakenFor: z.array(hostName).default([]),
});

export type Host = z.output<typeof hostSchema>;

/** content/hosts.yaml: every host that content may name. */
export const hostsSchema = listOf(hostSchema, 'host').min(1);
