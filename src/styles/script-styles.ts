/** How the letters of a script are set. */
interface ScriptStyle {
  /** Faces that Android, iOS and Windows have for it; asked for its letters only, as the system's own face comes first. */
  faces: string;
  /** Height of a line of text, and of a heading. */
  lines: [text: number, heading: number];
}

/** Scripts that need more than Latin letters do: marks above and below them, or strokes so dense that lines must stand apart. */
const STYLES: Record<string, ScriptStyle> = {
  Guru: { faces: "'Noto Sans Gurmukhi','Gurmukhi MN','Nirmala UI'", lines: [1.7, 1.4] },
  Beng: { faces: "'Noto Sans Bengali','Kohinoor Bangla','Nirmala UI'", lines: [1.7, 1.4] },
  Gujr: { faces: "'Noto Sans Gujarati','Kohinoor Gujarati','Nirmala UI'", lines: [1.7, 1.4] },
  Arab: { faces: "'Noto Naskh Arabic','Geeza Pro'", lines: [1.8, 1.5] },
  Hans: { faces: "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei'", lines: [1.7, 1.35] },
};

/**
 * The styles of a language whose script has its own measures, on its pages alone; nothing for Latin letters.
 * Where a language has a font of its own, site.css has its styles: its name is set in it on every page.
 */
export function scriptStyles(lang: string, font: string): string {
  const style = font === 'system' ? STYLES[new Intl.Locale(lang).maximize().script ?? ''] : undefined;
  if (!style) return '';
  const [text, heading] = style.lines;
  return `:root{font-family:system-ui,'Segoe UI',Roboto,${style.faces},sans-serif;line-height:${text}}:root :is(h1,h2,h3,h4){line-height:${heading}}`;
}
