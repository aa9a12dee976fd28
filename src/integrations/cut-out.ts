import type { Plugin } from 'vite';

/** A part of a library that no page of ours may use or needs: the words it begins with, those behind it, what stands instead. */
export type Part = readonly [from: string, to: string, instead: string];

/**
 * Leaves parts out of one file of a library.
 * @param file how the path of that file ends.
 * @throws Error where a later version of the library is written otherwise.
 */
export function cutOut(library: string, file: string, parts: readonly Part[]): Plugin {
  return {
    name: `waymark-${library}-without`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith(file)) return undefined;
      const left = parts.reduce((text, [from, to, instead]) => {
        const start = text.indexOf(from);
        const end = text.indexOf(to, start + from.length);
        if (start < 0 || end < 0) throw new Error(`${library} is written otherwise than expected at "${from.trim()}"`);
        return text.slice(0, start) + instead + text.slice(end);
      }, code);
      return { code: left, map: null };
    },
  };
}
