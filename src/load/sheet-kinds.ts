import type { Kind } from '../schema/kind.ts';

/**
 * Whether services of a kind may stand on a paper for the person, and so need a neutral label: kinds that somebody other than a
 * professional may be shown, and that the public may ring (P23, P32).
 */
export function mayStandOnPaper({ audience, public: isPublic }: Pick<Kind, 'audience' | 'public'>): boolean {
  return isPublic && audience.some((who) => who !== 'P');
}
