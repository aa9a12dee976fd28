import { mayStandOnPaper } from './sheet-kinds.ts';
import { directory, stringsOf } from './site-content.ts';

/** The words of a list that is safe to carry (A20). */
export interface SheetFile {
  title: string;
  /** What the finder says once the list was copied, or could not be. */
  copied: string;
  byHand: string;
  /** A neutral label for each kind that may stand on it, by the kind's id. What has none is never to be put on a list. */
  kinds: Record<string, string>;
}

/** The neutral words of a language. @throws Error for a language that is not published. */
export function sheetFile(lang: string): SheetFile {
  const t = stringsOf(lang);
  const kinds = directory.kinds.filter(mayStandOnPaper);
  return {
    title: t('sheet.title'),
    copied: t('finder.copied'),
    byHand: t('finder.by_hand'),
    kinds: Object.fromEntries(kinds.map(({ id }) => [id, t.of('sheet.kind', id)])),
  };
}
