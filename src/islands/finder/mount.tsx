import type { Answers } from '../../domain/pathway/answers.ts';
import { pageData } from '../page/page-data.ts';
import { withPage, type FinderFile, type SentFile } from './finder-file.ts';

/**
 * Brings the finder to life. The first question is on the page already, drawn at build time; React and the rules come
 * when the browser has nothing else to do, so that the exit need not wait for them (S9).
 */
async function mount(place: HTMLElement): Promise<void> {
  const source = place.dataset['source'] ?? '';
  const asked = fetch(source, { cache: 'no-store' });
  await idle();
  const { createRoot } = await import('react-dom/client');
  // A press of the exit is heard between one piece of work and the next.
  await idle();
  const [{ Finder }, response] = await Promise.all([import('./Finder.tsx'), asked]);
  if (!response.ok) throw new Error(`the finder's rules could not be had: ${response.status}`);
  const file = withPage((await response.json()) as SentFile, pageData());
  await idle();
  createRoot(place).render(
    <Finder file={file} more={source.replace('.json', '-more.json')} given={ticked(place, file)} />,
  );
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window)
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: 500 },
      );
    else setTimeout(resolve, 50);
  });
}

/** What somebody answered on the drawn question before the script was there. */
function ticked(place: HTMLElement, { pathways }: FinderFile): Answers {
  const value = place.querySelector<HTMLInputElement>('input:checked')?.value;
  const first = pathways.axes[0];
  return first && value !== undefined ? { [first.id]: [value] } : {};
}

const place = document.getElementById('finder');
if (place) {
  mount(place).catch(() => {
    const failed = place.querySelector<HTMLElement>('[data-failed]');
    failed?.setAttribute('role', 'alert');
    failed?.removeAttribute('hidden');
  });
}
