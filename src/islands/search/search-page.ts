import { sayFrom } from '../finder/say.ts';
import { drawField } from './field.ts';
import { fetchFirst } from './first-files.ts';

/** The search on a page of its own: the field at once, what answers when somebody first goes into it. */
export function openSearchPage(place: HTMLElement, strings: Record<string, string>): void {
  const say = sayFrom(strings);
  const drawn = drawField(place, say);
  let isAsked = false;
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    // Beside the script that will read them, not after it.
    const files = fetchFirst(document.documentElement.lang);
    files.catch(() => undefined);
    import('./search.ts').then(
      ({ answerIn }) => {
        answerIn(drawn, strings, files);
      },
      () => {
        isAsked = false;
        drawn.status.textContent = say('search.failed');
      },
    );
  };
  drawn.field.addEventListener('focus', load);
  drawn.field.addEventListener('input', () => {
    if (!isAsked) drawn.status.textContent = say('search.loading');
    load();
  });
}
