import { LATIN } from './script-styles.ts';

/**
 * The styles of a language that has a font of its own, on its pages alone; nothing for the others. They stand before all other
 * styles: numbers keep the system's face. A page that was read in the phone's own letters keeps them: lines would move under a
 * finger (A18). The next page has ours.
 */
export function fontFace(lang: string): string {
  const address = __FONTS__[lang];
  return address === undefined
    ? ''
    : `@font-face{font-family:'Waymark Naskh';src:url(${address}) format('woff2');font-display:optional}` +
        `:lang(${lang}){font-family:'Waymark Naskh','Noto Nastaliq Urdu','Noto Naskh Arabic','Geeza Pro',system-ui,sans-serif;line-height:1.9}${LATIN}`;
}
