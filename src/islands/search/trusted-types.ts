interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown;
}

/** The only script that may be started from an address: Pagefind's worker (M26, S17). */
const ALLOWED = /^(https?:\/\/[^/]+)?\/pagefind\/pagefind-worker\.js(\?.*)?$/;

/** Under `require-trusted-types-for 'script'` a worker needs a policy; ours knows one address and refuses the rest. */
export function allowScripts(): void {
  const { trustedTypes } = window as unknown as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const isOwn = new URL(address, location.href).origin === location.origin;
      if (!isOwn || !ALLOWED.test(address)) throw new TypeError('not a script of this site');
      return address;
    },
  });
}
