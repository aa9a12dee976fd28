/**
 * Brings the finder to life. The first question is on the page already, drawn at build time; React and the rules come
 * when the browser has nothing else to do, so that the exit need not wait for them (S9).
 */
async function mount(place: HTMLElement): Promise<void> {
  const folder = place.dataset['folder'] ?? '';
  const asked = fetch(`${folder}find.json`, { cache: 'no-store' });
  await idle();
  await import('./react-root.ts');
  // A press of the exit is heard between one piece of work and the next.
  await idle();
  const [{ draw }, response] = await Promise.all([import('./draw.tsx'), asked]);
  if (!response.ok) throw new Error(`the finder's rules could not be had: ${response.status}`);
  const file: unknown = await response.json();
  await idle();
  draw(place, folder, file as Parameters<typeof draw>[2]);
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
if (place) {
  mount(place).catch(() => {
    const failed = place.querySelector<HTMLElement>('[data-failed]');
    failed?.setAttribute('role', 'alert');
    failed?.removeAttribute('hidden');
  });
}
