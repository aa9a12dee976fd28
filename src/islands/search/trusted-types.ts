interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string; createHTML: (html: string) => string },
  ) => unknown;
}

/** The only scripts that may be started from an address: Pagefind's worker, and that of a copy on the device (M26, S17). */
const ALLOWED = /^(https?:\/\/[^/]+)?\/(pagefind\/pagefind-worker\.js(\?.*)?|sw\.js)$/;

/** The only string that may become part of a page: by it Leaflet asks the browser whether it can draw lines (M26, S17). */
const ALLOWED_HTML = '<svg/>';

/** Under `require-trusted-types-for 'script'` a worker needs a policy; and what Leaflet tries on load a policy too; ours knows two addresses and one string, and refuses the rest. */
export function allowScripts(): void {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const isOwn = new URL(address, location.href).origin === location.origin;
      if (!isOwn || !ALLOWED.test(address)) throw new TypeError('not a script of this site');
      return address;
    },
    createHTML: (html) => {
      if (html !== ALLOWED_HTML) throw new TypeError('not a string of this site');
      return html;
    },
  });
}
