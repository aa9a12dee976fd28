import { dataFile } from '../page/data-file.ts';
import type { SentFile } from './finder-file.ts';

/**
 * Brings the finder to life. The first question is on the page already, drawn at build time; React and the rules come
 * when the browser has nothing else to do, so that the exit need not wait for them (S9).
 */
async function mount(place: HTMLElement, fail: () => void): Promise<void> {
  const asked = dataFile<SentFile>(`${document.documentElement.lang}/find`);
  // Told where it is waited for.
  asked.catch(() => undefined);
  await idle();
  await import('./react-root.ts');
  // A press of the exit is heard between one piece of work and the next.
  await idle();
  const [{ draw }, file] = await Promise.all([import('./draw.tsx'), asked]);
  await idle();
  draw(place, file, fail);
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

const place = document.getElementById('finder');
const failed = place?.querySelector<HTMLElement>('[data-failed]');
if (place && failed) {
  const fail = () => {
    // React may have emptied the place (S14).
    place.prepend(failed);
    failed.setAttribute('role', 'alert');
    failed.hidden = false;
  };
  mount(place, fail).catch(fail);
}
