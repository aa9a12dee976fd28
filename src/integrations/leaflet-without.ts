import type { Plugin } from 'vite';
import { cutOut } from './cut-out.ts';

/** Leaves out of Leaflet what no page of ours may do. */
export function leafletWithout(): Plugin {
  return cutOut('leaflet', '/leaflet-src.esm.js', [
    // Where somebody is, is never asked of the browser.
    ['\t// @section Geolocation methods', '\t// TODO Appropriate docs section?', ''],
    // No name of another host stands in a script of ours (S1).
    ["\t\tprefix: '<a href=", '\n', '\t\tprefix: false'],
  ]);
}
