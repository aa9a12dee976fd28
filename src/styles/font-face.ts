/** The @font-face of a language that has a font of its own, else nothing. */
export function fontFace(lang: string): string {
  const address = __FONTS__[lang];
  return address === undefined
    ? ''
    : `@font-face{font-family:'Waymark Naskh';src:url(${address}) format('woff2');font-display:swap}`;
}
