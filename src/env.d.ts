/// <reference types="astro/client" />

/** The bundled text of src/islands/leave, put in by src/integrations/inline-scripts.ts. */
declare const __LEAVE_SCRIPT__: string;
/** Where each language's font is, put in by src/integrations/fonts.ts. */
declare const __FONTS__: Record<string, string | undefined>;

/** subset-font ships no types; this is the part that is used. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
