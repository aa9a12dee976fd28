import { inflateSync } from 'node:zlib';

/** An object of a PDF: what it says of itself, and its unpacked stream. */
interface Part {
  says: string;
  stream: string;
}

/**
 * The letters that a PDF of Chromium draws, page by page, in the order in which they are drawn, without spaces: enough to tell whether
 * a word or a number is printed. Marks of a script that are drawn as part of a letter have no meaning of their own and are passed over.
 */
export function textOfPdf(pdf: Buffer): string[] {
  const parts = partsOf(pdf.toString('latin1'));
  return [...parts.values()]
    .filter(({ says }) => /\/Type \/Page\s/.test(says))
    .map(({ says }) => {
      const fonts = new Map(
        [...(/\/Font <<([^>]*)>>/.exec(says)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [
          name,
          lettersOf(parts, Number(id)),
        ]),
      );
      const drawn = parts.get(Number(/\/Contents (\d+)/.exec(says)?.[1]))?.stream ?? '';
      return readDrawing(drawn, fonts);
    });
}

function partsOf(file: string): Map<number, Part> {
  return new Map(
    [...file.matchAll(/(\d+) 0 obj([^]*?)endobj/g)].map(([, id, body = '']) => {
      const [says = '', packed] = body.split(/stream\r?\n/);
      const bytes = Buffer.from(packed?.replace(/\r?\nend$/, '') ?? '', 'latin1');
      const stream = packed !== undefined && says.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : '';
      return [Number(id), { says, stream }];
    }),
  );
}

/** What each code of a font means, by the font's own table. */
function lettersOf(parts: Map<number, Part>, font: number): Map<number, string> {
  const table = parts.get(Number(/\/ToUnicode (\d+)/.exec(parts.get(font)?.says ?? '')?.[1]))?.stream ?? '';
  const letters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(code, 16), utf16(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(until, 16); code += 1)
        letters.set(code, String.fromCharCode(parseInt(to, 16) + code - parseInt(from, 16)));
  return letters;
}

function readDrawing(drawn: string, fonts: Map<string, Map<number, string>>): string {
  let letters = new Map<number, string>();
  let text = '';
  for (const [, font, hex] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map<number, string>();
    for (const code of hex?.match(/.{4}/g) ?? []) {
      const letter = letters.get(parseInt(code, 16));
      if (letter !== undefined) text += letter;
    }
  }
  return text.replaceAll(/\s/g, '');
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
