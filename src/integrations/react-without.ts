import type { Plugin } from 'vite';
import { cutOut } from './cut-out.ts';

/** Leaves out of React what no page of ours may do, and what none of them asks for: each weighs on the finder. */
export function reactWithout(): Plugin {
  return cutOut('react-dom', '/react-dom-client.production.js', [
    // It would put entries into the history, to show that something is loading (M4).
    [
      'function defaultOnDefaultTransitionIndicator() {',
      'function ReactDOMRoot(',
      'function defaultOnDefaultTransitionIndicator() {}\n',
    ],
    // Pages elsewhere are never fetched ahead of anybody's wish (S2).
    ['  D: prefetchDNS,', 'function flushSyncWork()', '};\n'],
    // Nobody reads in which component something went wrong: nothing is ever sent (principle 5).
    [
      'function describeBuiltInComponentFrame(',
      'var hasOwnProperty =',
      "function getStackByFiberInDevAndProd() {\n  return '';\n}\n",
    ],
    // The finder is drawn anew; what was drawn at build is not taken over.
    ['exports.hydrateRoot =', 'exports.version =', ''],
    // No tool for developers is looked for on a reader's device.
    ['if ("undefined" !== typeof __REACT_DEVTOOLS_GLOBAL_HOOK__)', 'exports.createRoot =', ''],
  ]);
}
