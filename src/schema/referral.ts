import { z } from 'zod';
import { id, key, ruleNumbers } from './text.ts';
import { listOf } from './unique.ts';

/** What a referral card tells, in the order of a case. */
export const REFERRAL_PARTS = ['who', 'consent', 'threshold', 'how', 'send', 'next', 'declined'] as const;
export type ReferralPart = (typeof REFERRAL_PARTS)[number];

/** A statement, in words under `referral.line.<say>`, and the rules of pathways.md that it rests on. */
const statement = z.strictObject({ say: key, p: ruleNumbers.min(1) });
/** Nobody has said: the card says so, and never guesses. */
const part = z.union([z.literal('unknown'), z.array(statement).min(1)]);

/** What holds for referrals to every service of some kinds. */
const cardSchema = z.strictObject({
  id: key,
  kinds: z.array(key).min(1),
  who: part,
  consent: part,
  threshold: part,
  /** How to refer is told by each record; here only what no record can know. */
  how: z.array(statement).default([]),
  send: part,
  next: part,
  declined: part,
  /** What to do where no service of these kinds is known. */
  none: z.array(statement).default([]),
});

const own = z.array(key).default([]);
/** What only one service says, as it stands in its record: its words are `referral.line.<name>` too. */
const ownSchema = z.strictObject({
  service: id,
  who: own,
  consent: own,
  threshold: own,
  how: own,
  send: own,
  next: own,
  declined: own,
});

/** content/referrals.yaml: the referral cards of the professionals' desk. */
export const referralsSchema = z.strictObject({
  cards: listOf(cardSchema, 'id').min(1),
  services: listOf(ownSchema, 'service'),
});

export type Referrals = z.output<typeof referralsSchema>;
export type ReferralCard = Referrals['cards'][number];
