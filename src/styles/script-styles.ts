/** How the letters of a script are set. */
interface ScriptStyle {
  /** Faces to take for its letters, where a system has several and might take one of another style or of another language. */
  faces?: string;
  /** Height of a line of text, and of a heading. */
  lines: [text: number, heading: number];
}

/** English on pages whose own face has other Latin letters: it is set as on the English pages. */
export const LATIN = ":lang(en){font-family:system-ui,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',sans-serif}";

/** Scripts that need more than Latin letters do: marks above and below them, or strokes so dense that lines must stand apart. */
const STYLES: Record<string, ScriptStyle> = {
  Guru: { lines: [1.7, 1.4] },
  Beng: { lines: [1.7, 1.4] },
  Gujr: { lines: [1.7, 1.4] },
  Arab: { faces: "'Noto Naskh Arabic','Geeza Pro'", lines: [1.8, 1.5] },
  Hans: { faces: "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei'", lines: [1.7, 1.35] },
};

/**
 * The styles of a language whose script has its own measures, on its pages alone; nothing for Latin letters.
 * Where a language has a font of its own, font-face.ts has its styles.
 */
export function scriptStyles(lang: string, font: string): string {
  const style = font === 'system' ? STYLES[new Intl.Locale(lang).maximize().script ?? ''] : undefined;
  if (!style) return '';
  const [text, heading] = style.lines;
  const face = style.faces === undefined ? '' : `font-family:system-ui,'Segoe UI',Roboto,${style.faces},sans-serif;`;
  const latin = style.faces === undefined ? '' : LATIN;
  return `:root{${face}line-height:${text}}:root :is(h1,h2,h3,h4){line-height:${heading}}${latin}`;
}
