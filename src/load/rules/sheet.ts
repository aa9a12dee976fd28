import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { mayStandOnPaper } from '../sheet-kinds.ts';
import { problemAt, tellingWordIn } from './known.ts';

/** Words that are printed on the paper a person carries: its own, the hours, and the key of a menu. */
const PRINTED = /^(sheet|hours)\.|^channel\.option$/;

/**
 * Paper is found as a history is, so nothing printed on it holds a telling word of its language or of English (C6, for A20), and
 * every kind that may stand on it has a neutral label (C23).
 */
export function checkSheet({ kinds, strings, tellingWords }: Content): Problem[] {
  const words = tellingWords.value;
  const telling = Object.entries(strings).flatMap(([lang, { value, source }]) => {
    const own = [...(words['en'] ?? []), ...(words[lang] ?? [])];
    return Object.entries(value).flatMap(([key, text]) => {
      const word = PRINTED.test(key) ? tellingWordIn(text, own) : undefined;
      if (word === undefined) return [];
      const wrong = `"${key}" is printed on paper and tells what it is about ("${word}")`;
      return [problemAt(source, [key], 'C6', wrong, 'choose neutral words.')];
    });
  });
  const english = strings['en']?.value ?? {};
  const unnamed = kinds.value.flatMap((kind, index) =>
    !mayStandOnPaper(kind) || `sheet.kind.${kind.id}` in english
      ? []
      : [
          problemAt(
            kinds.source,
            [index],
            'C23',
            `content/ui/en/sheet.json has no "sheet.kind.${kind.id}"`,
            'write words for paper that do not tell what it is about.',
          ),
        ],
  );
  return [...telling, ...unnamed];
}
