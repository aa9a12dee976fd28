import matter from 'gray-matter';
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
  const bodyLine = text.slice(0, text.length - parsed.content.length).split('\n').length;
  return { front: parseYaml(file, front.replace(/^\n/, ''), 2), body: parsed.content.trim(), bodyLine };
}
