import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';

/** Under the front matter of every text there are words (C7). */
export function checkBodies({ services, guides }: Content): Problem[] {
  const files = [...services.flatMap(({ words }) => Object.values(words)), ...guides];
  return files.flatMap(({ value: { body }, source: { file }, bodyLine }) =>
    /\p{L}/u.test(body)
      ? []
      : [
          {
            file,
            line: bodyLine,
            column: 1,
            rule: 'C7',
            wrong: 'there are no words under the keys',
            fix: 'write them, or delete the file.',
          },
        ],
  );
}
