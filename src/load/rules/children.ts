import { mustTellOfChild } from '../../domain/children.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Known } from './known.ts';

/** The sentence on the page of every service that works with children: who must be told that a child is hurt, and when. */
const KEY = 'service.child_hurt';

/**
 * Somebody who speaks of a child must know before that it may have to be passed on, so no service that works with children is published
 * without that sentence (C34). Other languages must have what English has (C23).
 */
export function checkChildren({ services, strings }: Pick<Content, 'services' | 'strings'>, known: Known): Problem[] {
  const first = services.find(({ facts }) => mustTellOfChild(facts.value, known.kinds));
  const english = strings['en'];
  if (!first || !english || (english.value[KEY] ?? '').trim() !== '') return [];
  const wrong = `${first.id} works with children, and no "${KEY}" says who must be told when a child is hurt`;
  return [{ file: english.source.file, line: 1, column: 1, rule: 'C34', wrong, fix: 'write that sentence.' }];
}
