import type { Plugin } from 'vite';

/** What our map does without, from the library's own source: the words between two of its marks, and what stands instead. */
const WITHOUT: [from: string, to: string, instead: string][] = [
  // Where somebody is, is never asked of the browser.
  ['\t// @section Geolocation methods', '\t// TODO Appropriate docs section?', ''],
  // No name of another host stands in a script of ours (S1).
  ["\t\tprefix: '<a href=", '\n', '\t\tprefix: false'],
];

/** Leaves out of Leaflet what no page of ours may do. @throws Error where a later Leaflet is written otherwise. */
export function leafletWithout(): Plugin {
  return {
    name: 'waymark-leaflet-without',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/leaflet-src.esm.js')) return undefined;
      const left = WITHOUT.reduce((text, [from, to, instead]) => {
        const start = text.indexOf(from);
        const end = text.indexOf(to, start + from.length);
        if (start < 0 || end < 0) throw new Error(`Leaflet is written otherwise than expected at "${from.trim()}"`);
        return text.slice(0, start) + instead + text.slice(end);
      }, code);
      return { code: left, map: null };
    },
  };
}
