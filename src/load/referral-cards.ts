import type { Service } from '../schema/directory.ts';
import { REFERRAL_PARTS, type ReferralCard, type ReferralPart } from '../schema/referral.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { directory, workLanguageOf, workLanguages } from './site-content.ts';

/** The services of an area that one kind of card is for. */
export interface CardGroup {
  card: ReferralCard;
  services: Service[];
}

/** A line of a card: the end of its words' key, and the rules it rests on; none where it is the record's own. */
export interface CardLine {
  say: string;
  p: readonly string[];
}

/** Every language that has referral cards, with every covered area. */
export function referPaths(): { params: { lang: string; area: string } }[] {
  return workLanguages.flatMap(({ tag }) => coveredAreas.map(({ id }) => ({ params: { lang: tag, area: id } })));
}

/** The address of the cards of an area, or of their first page, for readers of a language: in it, or in English. */
export function referPath(lang: string, area?: string): string {
  return `/${workLanguageOf(lang)}/work/refer/${area === undefined ? '' : `${area}/`}`;
}

/**
 * The cards of an area in the order of content/referrals.yaml. Services that work everywhere have one only where the area has
 * none of its own; a service of several kinds stands under each.
 */
export function cardsOf(area: string): CardGroup[] {
  return directory.referrals.cards.map((card) => {
    const all = directory.services.filter(
      (service) =>
        isReferredTo(service) &&
        service.kinds.some((kind) => card.kinds.includes(kind)) &&
        coveredAreasOf(service).includes(area),
    );
    const own = all.filter((service) => coveredAreasOf(service).length < coveredAreas.length);
    return { card, services: own.length > 0 ? own : all };
  });
}

/** Professionals may turn to it, or its record tells how they refer. */
function isReferredTo({ status, helps, referral }: Service): boolean {
  const isRouteKnown = referral.professional.some((way) => way !== 'unknown');
  return status === 'running' && (helps.audience.includes('P') || isRouteKnown);
}

/** What a card says of one part of a referral to a service: what holds for the kind, then what the service says; empty when nobody has said. */
export function linesOfPart(card: ReferralCard, service: Service, part: ReferralPart): CardLine[] {
  const general = card[part];
  const own = directory.referrals.services.find((each) => each.service === service.id)?.[part] ?? [];
  return [...(general === 'unknown' ? [] : general), ...own.map((say) => ({ say, p: [] }))];
}

/** The rules that the card of a service rests on, each once. */
export function rulesOf(card: ReferralCard, service: Service): string[] {
  return once(REFERRAL_PARTS.flatMap((part) => linesOfPart(card, service, part).flatMap(({ p }) => p)));
}

/** Every rule that some card rests on: where they come from is told once, so that no page is too heavy. */
export const rulesOfAllCards = once(
  directory.referrals.cards.flatMap((card) =>
    [...REFERRAL_PARTS, 'none' as const].flatMap((part) => {
      const lines = card[part];
      return lines === 'unknown' ? [] : lines.flatMap(({ p }) => p);
    }),
  ),
);

function once(rules: readonly string[]): string[] {
  return [...new Set(rules)];
}
