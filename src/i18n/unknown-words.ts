import type { Unknown } from '../domain/unknown.ts';
import type { StringKey } from './translator.ts';

/** What nobody has stated about a service, in words; the page of the service says it in the same. */
export const UNKNOWN_WORDS = {
  sex: 'sex.unknown',
  age: 'unknown.age',
  areas: 'doubt.coverage_unsure',
  interpreter: 'service.interpreter_unknown',
  no_recourse: 'unknown.no_recourse',
} as const satisfies Record<Unknown, StringKey>;
