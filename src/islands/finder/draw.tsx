import { pageData } from '../page/page-data.ts';
import { Finder } from './Finder.tsx';
import { withPage, type SentFile } from './finder-file.ts';
import { createRoot } from './react-root.ts';

/**
 * Draws the finder in its place, over the question that was drawn at build time.
 * @param fail is told that React gave up, now or after an answer, and has emptied the place.
 */
export function draw(place: HTMLElement, sent: SentFile, fail: () => void): void {
  const file = withPage(sent, document.documentElement.lang, pageData());
  // Somebody may have chosen before the script was there.
  const given = place.querySelector<HTMLInputElement>('input:checked')?.value;
  createRoot(place, { onUncaughtError: fail }).render(<Finder file={file} given={given} />);
}
