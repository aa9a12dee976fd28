import { REFERRAL_PARTS, type ReferralCard } from '../../schema/referral.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/** A statement of a card with its place in content/referrals.yaml. */
interface Placed {
  say: string;
  p: string[];
  path: PropertyKey[];
}

/** Every statement of a card, part by part. */
export function statementsOf(card: ReferralCard, index: number): Placed[] {
  return [...REFERRAL_PARTS, 'none' as const].flatMap((part) => {
    const lines = card[part];
    return lines === 'unknown' ? [] : lines.map(({ say, p }, at) => ({ say, p, path: ['cards', index, part, at] }));
  });
}

/** Every kind and service that a referral card names exists (C30), and all that the cards say has its words in English (C23). */
export function checkReferrals({ referrals: { value, source }, strings }: Content, known: Known): Problem[] {
  const english = strings['en']?.value ?? {};
  const kinds = known.kinds.map(({ id }) => id);
  const wordless = (key: string, path: PropertyKey[]): Problem[] =>
    key in english ? [] : [problemAt(source, path, 'C23', `content/ui/en/referrals.json has no "${key}"`, 'write it.')];
  return [
    ...value.cards.flatMap((card, index) => [
      ...wordless(`referral.card.${card.id}`, ['cards', index, 'id']),
      ...card.kinds.flatMap((kind, at) =>
        unknownName(source, ['cards', index, 'kinds', at], kind, kinds, 'content/kinds.yaml'),
      ),
      ...statementsOf(card, index).flatMap(({ say, path }) => wordless(`referral.line.${say}`, [...path, 'say'])),
    ]),
    ...value.services.flatMap((own, index) => [
      ...unknownName(source, ['services', index, 'service'], own.service, known.serviceFolders, 'content/services'),
      ...REFERRAL_PARTS.flatMap((part) =>
        own[part].flatMap((say, at) => wordless(`referral.line.${say}`, ['services', index, part, at])),
      ),
    ]),
  ];
}
