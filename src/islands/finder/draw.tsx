import type { Answers } from '../../domain/pathway/answers.ts';
import { pageData } from '../page/page-data.ts';
import { Finder } from './Finder.tsx';
import { withPage, type FinderFile, type SentFile } from './finder-file.ts';
import { createRoot } from './react-root.ts';

/** Draws the finder in its place, over the question that was drawn at build time. */
export function draw(place: HTMLElement, folder: string, sent: SentFile): void {
  const file = withPage(sent, document.documentElement.lang, pageData());
  createRoot(place).render(<Finder file={file} folder={folder} given={ticked(place, file)} />);
}

/** What somebody answered on the drawn question before the script was there. */
function ticked(place: HTMLElement, { pathways }: FinderFile): Answers {
  const value = place.querySelector<HTMLInputElement>('input:checked')?.value;
  const first = pathways.axes[0];
  return first && value !== undefined ? { [first.id]: [value] } : {};
}
