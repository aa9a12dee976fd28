/** Thrown for anything that may mean something else in YAML than it seems to: the parser has to say. */
export class Unsure extends Error {}

/** Words of YAML that are no text, and a key that would change the block instead of standing in it. */
const NO_TEXT = /^(?:true|false|null|__proto__)$/i;
/** A plain text begins with no sign that YAML gives a meaning to, and holds neither a key nor a comment. */
const PLAIN = /^[^-\s?:,[\]{}#&*!|>'"%@`~+.\d]/;
const KEY_OR_COMMENT = /:(?: |$)| #/;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What begins with a digit and holds a sign that no number has is a text: "24/7", "08:00 to 18:00". */
const NO_NUMBER = /^\d[^]*[^\da-fxo.+-]/i;
/** A longer key YAML takes for a mistake. */
const LONGEST_KEY = 1000;

/** A value that stands on one line, whole: a plain or quoted text, a number, true or false, a list in [] or keys in {}. */
export function valueOf(words: string): unknown {
  if (words[0] !== '[' && words[0] !== '{') return isQuote(words[0]) ? quoted(words) : plain(words);
  const line = { words, at: 0 };
  const value = inline(line);
  if (line.at < words.length) throw new Unsure();
  return value;
}

/** Puts a value under a key that is plain or quoted, and that no other value stands under. */
export function putUnder(value: Record<string, unknown>, key: string, inner: unknown): void {
  const name = isQuote(key[0]) ? quoted(key) : key;
  if (NO_TEXT.test(name) || Object.hasOwn(value, name) || name.length > LONGEST_KEY) throw new Unsure();
  value[name] = inner;
}

/** A line, and its first letter that was not read yet. */
interface Inline {
  words: string;
  at: number;
}

const UP_TO_SIGN = /[^,[\]{}]*/y;
const INNER_KEY = /([A-Za-z_][\w.-]*|"[^"\\]*"|'[^']*'): +/y;
const INNER_QUOTED = /"(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'/y;

/** What stands inside of [] or {}. */
function inline(line: Inline): unknown {
  const sign = line.words[line.at];
  if (sign === '[') {
    const items: unknown[] = [];
    each(line, ']', () => items.push(inline(line)));
    return items;
  }
  if (sign === '{') {
    const value: Record<string, unknown> = {};
    each(line, '}', () => {
      const [, key] = next(line, INNER_KEY);
      if (key === undefined) throw new Unsure();
      putUnder(value, key, inline(line));
    });
    return value;
  }
  const [words = ''] = next(line, isQuote(sign) ? INNER_QUOTED : UP_TO_SIGN);
  return isQuote(sign) ? quoted(words) : plain(words.replace(/ +$/, ''));
}

/** Reads entries with commas between them, up to a closing bracket. */
function each(line: Inline, close: string, read: () => void): void {
  line.at++;
  skipSpaces(line);
  let isEnd = line.words[line.at] === close;
  if (isEnd) line.at++;
  while (!isEnd) {
    read();
    skipSpaces(line);
    const sign = line.words[line.at++];
    isEnd = sign === close;
    if (!isEnd && sign !== ',') throw new Unsure();
    if (!isEnd) skipSpaces(line);
  }
}

function skipSpaces(line: Inline): void {
  while (line.words[line.at] === ' ') line.at++;
}

function next(line: Inline, pattern: RegExp): (string | undefined)[] {
  pattern.lastIndex = line.at;
  const found = pattern.exec(line.words) ?? [];
  line.at += found[0]?.length ?? 0;
  return found;
}

function isQuote(sign: string | undefined): boolean {
  return sign === '"' || sign === "'";
}

function quoted(words: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\["\\])*)"|'((?:[^']|'')*)')$/.exec(words) ?? [];
  const text = double?.replace(/\\(.)/g, '$1') ?? single?.replaceAll("''", "'");
  if (text === undefined) throw new Unsure();
  return text;
}

function plain(words: string): unknown {
  if (words === 'true' || words === 'false') return words === 'true';
  if (NUMBER.test(words)) return Number(words);
  const isText = (PLAIN.test(words) && !NO_TEXT.test(words)) || NO_NUMBER.test(words);
  if (!isText || KEY_OR_COMMENT.test(words)) throw new Unsure();
  return words;
}
