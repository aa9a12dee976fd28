import { describe } from 'vitest';
import { rejectsEach, swap, type Mistake } from './support.ts';

const CARDS = 'referrals.yaml';
const SECOND = [
  '  - id: Talk',
  '    kinds: [talk_line]',
  ...['who', 'consent', 'threshold', 'send', 'next', 'declined'].map((part) => `    ${part}: unknown`),
  '',
].join('\n');
const wrong = (what: string, rule: string, from: string, to: string, at = to): Mistake => ({
  what,
  rule,
  file: CARDS,
  edit: swap(from, to),
  at,
});

describe('the referral cards (issue 7)', () => {
  rejectsEach([
    wrong('a rule that is not in pathways.md', 'C30', 'p: [P23]', 'p: [P168]'),
    wrong('a rule without a source', 'C30', 'p: [P23]', 'p: [P24]'),
    wrong('a statement that rests on no rule', 'C7', 'p: [P23]', 'p: []'),
    wrong('a kind that does not exist', 'C30', 'kinds: [talk_line]', 'kinds: [talk_lines]'),
    wrong('a service that does not exist', 'C30', 'service: day-line', 'service: day-lines'),
    wrong('a card without a name', 'C23', 'id: talk', 'id: chat'),
    wrong('a statement without words', 'C23', 'say: any_agency', 'say: every_agency'),
    wrong('what one service says without words', 'C23', 'how: [ring_first]', 'how: [ring_last]'),
    wrong('a card that passes over a part in silence', 'C7', '    consent: unknown\n', '', 'id: talk'),
    wrong('a part that is neither known nor unknown', 'C7', 'consent: unknown', 'consent: []'),
    wrong('a part that no card has', 'C3', 'consent: unknown', 'consents: unknown'),
    wrong('two cards of one name', 'C6', 'services:\n', `${SECOND}services:\n`, 'id: Talk'),
    wrong('a card without what holds at the end', 'C4', "  checked: '2026-11-21'\n", '', '  by: desk'),
  ]);
});
