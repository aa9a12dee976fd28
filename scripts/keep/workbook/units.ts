import { fingerprint } from '../../../src/load/fingerprint.ts';
import { sourceKeys } from '../../../src/load/strings.ts';
import type { Critical } from '../../../src/schema/critical.ts';
import { readTranslated, type Translated } from '../translations.ts';

/** One text that a translator works on. */
export interface Unit {
  /** The file it stands in or will stand in, from content/. */
  file: string;
  /** The key of a string, or the field of a guide or of a service's words. */
  key: string;
  /** What `npm run translated` calls it: the key, the guide or the service. */
  name: string;
  english: string;
  /** Undefined where nobody has written it yet. */
  own: string | undefined;
  /** waits: made from other English than today's, or nobody has said from which. */
  state: 'missing' | 'waits' | 'fits';
  /** Lives hang on it (content/critical-strings.yaml). */
  isCritical: boolean;
}

/**
 * Every text of a language that is made from English: strings, guides, and the words of services that have some already.
 * Words that may stay English are left out.
 * @throws as `readTranslated`.
 */
export function unitsOf(content: string, lang: string, critical: Critical): Unit[] {
  const read = readTranslated(content, lang);
  return [...stringUnits(read, lang, critical), ...guideUnits(read, lang, critical), ...serviceUnits(read, lang)];
}

function stringUnits({ english, own, madeFrom, mayStay }: Translated, lang: string, critical: Critical): Unit[] {
  return [...sourceKeys(english.value, lang)].flatMap(([key, from]): Unit[] => {
    if (mayStay(from) && !(key in own.value)) return [];
    const text = english.value[from] ?? '';
    // What English has in a part of its own belongs into the same part of this language.
    const part = /ui\/en\/(.+)$/.exec(english.source.placeOf([from]).file ?? '')?.[1];
    const isWritten = key in own.value;
    return [
      {
        file: part === undefined ? `ui/${lang}.json` : `ui/${lang}/${part}`,
        key,
        name: key,
        english: text,
        own: own.value[key],
        state: !isWritten ? 'missing' : madeFrom[key] === fingerprint(text) ? 'fits' : 'waits',
        isCritical: critical.strings.some((start) => from.startsWith(start)),
      },
    ];
  });
}

function guideUnits({ guides }: Translated, lang: string, critical: Critical): Unit[] {
  return guides
    .filter(({ value }) => value.lang === 'en')
    .flatMap(({ value: english }) => {
      const file = guides.find(({ value }) => value.id === english.id && value.lang === lang);
      return (['tab', 'heading', 'body'] as const).map((key): Unit => ({
        file: `guides/${english.id}/${lang}.md`,
        key,
        name: english.id,
        english: english[key],
        own: file?.value[key],
        state: !file ? 'missing' : file.isOlder ? 'waits' : 'fits',
        isCritical: critical.guides.includes(english.id),
      }));
    });
}

function serviceUnits({ services }: Translated, lang: string): Unit[] {
  return services.flatMap(({ id, words: { en, [lang]: file } }) =>
    en === undefined || file === undefined
      ? []
      : (['summary', 'say', 'body'] as const).flatMap((key): Unit[] => {
          const english = en.value[key];
          if (english === undefined) return [];
          const state = file.isOlder ? 'waits' : 'fits';
          const own = file.value[key];
          return [{ file: `services/${id}/${lang}.md`, key, name: id, english, own, state, isCritical: false }];
        }),
  );
}
