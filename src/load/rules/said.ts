import type { GuideFile } from '../guides.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './known.ts';

/**
 * What a guide must tell of the limits of this site stands in its words, and in every language that the English tells it in
 * (C23; the lines T1 to T16 of safety.md, section 2).
 */
export function checkSaid(guides: readonly GuideFile[]): Problem[] {
  return guides.flatMap(({ source, value: { id, lang, body, says = {} } }) => {
    const english = guides.find(({ value }) => value.id === id && value.lang === 'en')?.value.says ?? {};
    const differs = [...new Set([...Object.keys(english), ...Object.keys(says)])].filter(
      (line) => says[line]?.length !== english[line]?.length,
    );
    return [
      ...differs.map((line) =>
        problemAt(
          source,
          ['says', line],
          'C23',
          `the English and the ${lang} do not tell of ${line} in as many sentences`,
          `write what content/guides/${id}/en.md has under "says: ${line}:", in the words of this language.`,
        ),
      ),
      ...Object.entries(says).flatMap(([line, sentences]) =>
        sentences.flatMap((sentence, index) =>
          body.includes(sentence)
            ? []
            : problemAt(
                source,
                ['says', line, index],
                'C23',
                `the guide no longer tells of ${line}: it does not hold "${sentence}"`,
                'put the sentence back; or, where it is only said in other words now, write those words here.',
              ),
        ),
      ),
    ];
  });
}
