import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemAt } from '../known.ts';

/** Every language with pages has telling words of its own, or its tabs would be held against none (C23, for S5); no other has (C30). */
export function checkEveryLanguage({ languages, tellingWords: { value, source } }: Content): Problem[] {
  const tags = languages.value.map(({ tag }) => tag);
  return [
    ...languages.value
      .filter(({ tag, published }) => published && !(tag in value))
      .map(({ tag }) =>
        problemAt(source, [], 'C23', `there are no telling words in "${tag}"`, `add a line "${tag}:".`),
      ),
    ...Object.keys(value)
      .filter((tag) => !tags.includes(tag))
      .map((tag) =>
        problemAt(source, [tag], 'C30', `"${tag}" is not in content/languages.yaml`, 'check its spelling.'),
      ),
  ];
}
