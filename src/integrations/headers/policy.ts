import { pagePath } from '../../i18n/paths.ts';
import { WORKER_PATH } from '../../worker/path.ts';

/** Headers for one group of addresses; the first group that fits a path wins. */
export interface HeaderRule {
  /** As in `_headers`: a path, or a path that ends in "*". */
  path: string;
  headers: Record<string, string>;
}

/** Hashes of what stands inline in the pages, as CSP wants them: "sha256-...". */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** Features that no page of ours uses; each is denied to every origin. */
const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The finder copies its list of numbers when somebody presses the button for it; nobody else's script may. */
const OWN = ['clipboard-write'];

/** On every response, whatever it is (safety.md, S15). */
const ALWAYS: Record<string, string> = {
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...DENIED.map((feature) => `${feature}=()`),
    ...OWN.map((feature) => `${feature}=(self)`),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Request-OTR': '1',
  'Origin-Agent-Cluster': '?1',
  'X-Robots-Tag': 'noarchive, nosnippet',
};

const WORDS_ARE_NOT_KEPT = 'no-store';
const HASHED_FILES_MAY_BE_KEPT = 'public, max-age=31536000, immutable';

/** The one source of all headers: `_headers` and the files of nginx and Caddy are written from it; the local server reads `_headers`. */
export function headerRules(inline: InlineHashes, languages: readonly string[]): HeaderRule[] {
  const page = contentSecurityPolicy(inline);
  const rule = (path: string, cache: string, csp: string): HeaderRule => ({
    path,
    headers: { ...ALWAYS, 'Cache-Control': cache, 'Content-Security-Policy': csp },
  });
  return [
    // Only this response may compile WebAssembly: the worker has a policy of its own (M26, S16).
    rule(
      '/pagefind/pagefind-worker.js',
      WORDS_ARE_NOT_KEPT,
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    ),
    // The worker of a copy on the device: it fetches, and does nothing else.
    rule(WORKER_PATH, WORDS_ARE_NOT_KEPT, "default-src 'none'; connect-src 'self'"),
    // Where a copy is removed, the browser empties its stores itself, also without script (M22).
    ...languages.map((lang) => {
      const { path, headers } = rule(`${pagePath(lang, 'removed')}*`, WORDS_ARE_NOT_KEPT, page);
      return { path, headers: { ...headers, 'Clear-Site-Data': '"storage", "cache"' } };
    }),
    rule('/_astro/*', HASHED_FILES_MAY_BE_KEPT, page),
    rule('/*', WORDS_ARE_NOT_KEPT, page),
  ];
}

function contentSecurityPolicy({ scripts, styles }: InlineHashes): string {
  const hashes = (list: readonly string[]) => list.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The rule for a path: the first that fits. */
export function ruleFor(path: string, rules: readonly HeaderRule[]): HeaderRule | undefined {
  return rules.find((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path));
}
