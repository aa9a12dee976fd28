import matter from 'gray-matter';
import type { Problem } from './problem.ts';
import { MAX_LENGTH } from './yaml-form.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** Front matter and body of a Markdown file. */
export interface MarkdownSource {
  front: YamlSource;
  body: string;
  /** The line the body starts on. */
  bodyLine: number;
}

/** Splits a Markdown file with gray-matter; the front matter itself is parsed as strictly as any YAML file. */
export function parseMarkdown(file: string, text: string): MarkdownSource {
  // gray-matter runs "---js" as a program, and takes a file that was cut short: neither gets there (C2, C4).
  if (!/^---\n[\s\S]*?\n---\n/.test(text)) {
    const wrong = 'the keys do not stand between two lines "---"';
    const fix = 'start it with "---", then the keys, then "---".';
    const problems = [{ file, line: 1, column: 1, rule: 'C2', wrong, fix }];
    return {
      front: { file, value: undefined, problems, placeOf: () => ({ line: 1, column: 1 }) },
      body: '',
      bodyLine: 1,
    };
  }
  let front = '';
  // gray-matter caches by content; an options object turns that off, so that the engine always sees the text.
  const parsed = matter(text, {
    engines: {
      yaml: (source: string) => {
        front = source;
        return {};
      },
    },
  });
  const body = parsed.content.trimStart();
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const source = parseYaml(file, front.replace(/^\n/, ''), 2);
  const problems = [...source.problems, ...checkLength(file, body, bodyLine)];
  return { front: { ...source, problems }, body: body.trimEnd(), bodyLine };
}

function checkLength(file: string, body: string, bodyLine: number): Problem[] {
  return body.split('\n').flatMap((line, index) =>
    line.length > MAX_LENGTH
      ? [
          {
            file,
            line: bodyLine + index,
            column: 1,
            rule: 'C2',
            wrong: `a paragraph is longer than ${String(MAX_LENGTH)} characters`,
            fix: 'make several of it.',
          },
        ]
      : [],
  );
}
