import { putUnder, Unsure, valueOf } from './plain-yaml-value.ts';
import { isPlainForm } from './yaml-form.ts';

/** A line with words: how many spaces it is moved in, and what stands there. */
interface Line {
  indent: number;
  words: string;
}

/** The lines of a file, and the first of them that was not read yet. */
interface Lines {
  all: Line[];
  at: number;
}

/** `key:` or `key: value`. */
const ENTRY = /^([A-Za-z_][\w.-]*|"[^"\\]*"|'[^']*'):(?: +(.+))?$/;
/** Marks that the parser may take for the end of a line, or for none, and spaces that nobody sees. */
const STRANGE = /[\t\r\0\uFEFF\u0085\u2028\u2029]| $/m;

/**
 * The value of a YAML file in the form that nearly all of content/ has, a key or an entry on a line, ten times as fast as the
 * YAML parser. It takes nothing of which it is not sure; what is wrong, and where, only the parser tells.
 * @returns undefined for a file that holds anything else: then the parser reads it.
 */
export function plainYaml(text: string): unknown {
  const all = STRANGE.test(text) ? [] : linesOf(text);
  if (all[0]?.indent !== 0) return undefined;
  const lines = { all, at: 0 };
  try {
    const value = block(lines, 0);
    return lines.at === all.length && isPlainForm(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** All lines but empty ones and comments. */
function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    const indent = line.search(/[^ ]/);
    return indent === -1 || line[indent] === '#' ? [] : [{ indent, words: line.slice(indent) }];
  });
}

/** A list or a block of keys, whose lines are all moved in as far. A line that is not ends it; it is another block's, or nobody's. */
function block(lines: Lines, indent: number): unknown {
  return lines.all[lines.at]?.words.startsWith('- ') === true ? list(lines, indent) : keys(lines, indent);
}

function list(lines: Lines, indent: number): unknown[] {
  const items: unknown[] = [];
  for (let line = lines.all[lines.at]; line?.indent === indent; line = lines.all[lines.at]) {
    if (!line.words.startsWith('- ')) break;
    const words = line.words.slice(2);
    if (ENTRY.test(words)) {
      // A block in a list begins beside the hyphen.
      lines.all[lines.at] = { indent: indent + 2, words };
      items.push(keys(lines, indent + 2));
    } else {
      items.push(valueOf(words));
      lines.at++;
    }
  }
  return items;
}

function keys(lines: Lines, indent: number): unknown {
  const value: Record<string, unknown> = {};
  for (let line = lines.all[lines.at]; line?.indent === indent; line = lines.all[lines.at]) {
    const [, key, words] = ENTRY.exec(line.words) ?? [];
    if (key === undefined) throw new Unsure();
    lines.at++;
    putUnder(value, key, words === undefined ? below(lines, indent) : valueOf(words));
  }
  return value;
}

/** What a key without a value on its line holds. The entries of a list may stand straight below it. */
function below(lines: Lines, indent: number): unknown {
  const next = lines.all[lines.at];
  if (next === undefined || next.indent < indent) throw new Unsure();
  if (next.indent > indent) return block(lines, next.indent);
  if (!next.words.startsWith('- ')) throw new Unsure();
  return list(lines, indent);
}
