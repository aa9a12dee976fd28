import { pageData } from '../page/page-data.ts';
import { Finder } from './Finder.tsx';
import { withPage, type SentFile } from './finder-file.ts';
import { createRoot } from './react-root.ts';

/** Draws the finder in its place, over the question that was drawn at build time. */
export function draw(place: HTMLElement, sent: SentFile): void {
  const file = withPage(sent, document.documentElement.lang, pageData());
  // Somebody may have chosen before the script was there.
  const given = place.querySelector<HTMLInputElement>('input:checked')?.value;
  createRoot(place).render(<Finder file={file} given={given} />);
}
