import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { isCrisisLine, isVouchedFor } from '../../src/domain/contact.ts';
import { CHECK_DAYS } from '../../src/domain/freshness.ts';
import { addDays } from '../../src/domain/london-time.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { CHECK_WAYS, ServiceFacts } from '../../src/schema/service.ts';
import type { Confirmable } from './choose-lines.ts';
import { editMaps, type MapEdit } from './edit-yaml.ts';

/** A check that somebody made: which lines, who (a role), when, and by which way. */
export interface Check {
  lines: readonly Confirmable[];
  by: string;
  on: string;
  how: (typeof CHECK_WAYS)[number];
}

/** The parts of service.yaml that a review is made of. */
export type Review = ServiceFacts['review'];

/**
 * What the record's review becomes. It is as old as the oldest check of a number that is shown: a check of the e-mail
 * alone must not keep a telephone number on the page that nobody has asked about (C27, S28).
 * @returns undefined while a number is shown that no check was about.
 */
export function reviewAfter(facts: ServiceFacts, check: Check, kinds: readonly Kind[]): Review | undefined {
  const shown = facts.channels
    .map(({ number, evidence }, index) => {
      const isAsked = check.lines.includes(index);
      const on = isAsked ? check.on : evidence.state === 'confirmed' ? evidence.on : undefined;
      return { number, on, isShown: isAsked || isVouchedFor({ evidence }) };
    })
    .filter(({ isShown }) => isShown);
  const numbers = shown.filter(({ number }) => number !== undefined);
  const counted = (numbers.length > 0 ? numbers : shown).map(({ on }) => on);
  const days = counted.filter((on) => on !== undefined);
  if (days.length < counted.length) return undefined;
  const checked = days.reduce((a, b) => (a < b ? a : b), check.on);
  const isNewer = checked > facts.review.checked || (checked === facts.review.checked && checked === check.on);
  if (!isNewer) return undefined;
  const limit = isCrisisLine(facts, kinds) ? CHECK_DAYS.crisis : CHECK_DAYS.other;
  return { checked, by: check.by, due: addDays(checked, limit) };
}

/**
 * The text of service.yaml with a check in it, and nothing else changed.
 * @throws Error when anything else would change: then nothing may be written.
 */
export function confirmText(text: string, check: Check, review: Review | undefined): string {
  const set = {
    state: 'confirmed',
    by: JSON.stringify(check.by),
    on: JSON.stringify(check.on),
    how: check.how,
  };
  const edits: MapEdit[] = check.lines.map((line) => ({ path: evidencePath(line), set }));
  if (review) {
    const { checked, by, due } = review;
    edits.push({
      path: ['review'],
      set: { checked: JSON.stringify(checked), by: JSON.stringify(by), due: JSON.stringify(due) },
    });
  }
  const changed = editMaps(text, edits);
  if (!isDeepStrictEqual(parse(changed), expected(text, check, review))) {
    throw new Error(
      'This file is written in a way that cannot be changed safely. Nothing was written: change it by hand.',
    );
  }
  return changed;
}

function evidencePath(line: Confirmable): (string | number)[] {
  return line === 'website' ? ['website', 'evidence'] : ['channels', line, 'evidence'];
}

/** The facts as they have to be read from the changed text. */
function expected(text: string, { lines, by, on, how }: Check, review: Review | undefined): unknown {
  const facts = parse(text) as Pick<ServiceFacts, 'channels' | 'website' | 'review'>;
  for (const line of lines) {
    const owner = line === 'website' ? facts.website : facts.channels[line];
    if (owner) Object.assign(owner.evidence, { state: 'confirmed', by, on, how });
  }
  if (review) Object.assign(facts.review, review);
  return facts;
}
