import { sayFrom } from '../finder/say.ts';
import { drawField } from './field.ts';
import { fetchFirst } from './first-files.ts';

/**
 * The search on a page of its own: the field at once and then the script, because who comes here came to search; what answers when
 * somebody first goes into the field.
 */
export function openSearchPage(place: HTMLElement, strings: Record<string, string>): void {
  const say = sayFrom(strings);
  const drawn = drawField(place, say);
  const script = import('./search.ts');
  // Told where it is waited for, and then it is asked for once more.
  script.catch(() => undefined);
  let isAsked = false;
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    const files = fetchFirst(document.documentElement.lang);
    files.catch(() => undefined);
    script
      .catch(() => import('./search.ts'))
      .then(
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
