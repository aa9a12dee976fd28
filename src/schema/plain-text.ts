import type { Rule } from './rule.ts';

/** Marks that reorder, hide or split words; soft hyphens, variation selectors and tag letters are among them (C21). */
const HIDDEN_MARK = /[\p{Default_Ignorable_Code_Point}\p{Co}\u2028\u2029\u2800\uFFF9-\uFFFB]/u;
/** The two joiners, which some scripts need: the loader allows them where the language of the text says so. */
const JOINER = /[\u200C\u200D]/g;
/** Left by YAML's "\x07" and "\u0301", which a look at the bytes of the file does not see. */
const CONTROL = /[\p{Cc}\p{Cs}\uFFFD]/u;
const LEFTOVER =
  /\b(TODO|FIXME|TBC|TBD|XXX)\b|\blorem\b|\bxxx+\b|[{}]|\[\[|<%|%>|\$t\(|^\s*(<{7}|={7}|>{7}|\|{7})|\[(insert|add|your)\b/i;
/** Fields of the mail-merge kind: "%s", "%(name)s". */
const MERGE_FIELD = /%\(\w+\)|%[sd]\b/;
const MARKUP = /[<>`]|&(#\d+|#x[\da-f]+|[a-z][a-z\d]+);|!?\[[^\]]*\]\s*[([]|\*\*|__/i;
/** A spreadsheet takes a cell that begins so for a formula and runs it; people copy names and words into one (T8). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** More marks on one letter than any language has: they run over the lines above and below. */
const PILED_MARKS = /\p{M}{5}/u;
/** Longer than any word of the languages of these pages, and than any name of a website. */
const LONG_WORD = /[^\s/\p{Script=Han}-]{46}/u;
const LONG = 46;

/** Schemes of addresses that run something, carry a page in themselves or leave the web's encryption (C18). */
const SCRIPT_SCHEME =
  /(java|vb|live|j)script:|data:(text|image|application|audio|video|font|[\w.+-]*[,;])|view-source:/i;
const OTHER_SCHEME =
  /\b(http|ftp|file|intent|data|blob|filesystem|about|chrome|content|market|wss?|geo|facetime|tel|sms|mailto|callto|skype|whatsapp):(?=\S)/i;
const NAMED_SCHEME = /\b(?!https:)[a-z][a-z\d+.-]*:\/\//i;

/** A rule that any text must keep, whatever its language. */
interface PlainRule extends Rule {
  breaks: (value: string) => boolean;
}

/** What text is, wherever it stands: words, and nothing that a browser, a template or a program would take for its own. */
const PLAIN_RULES: readonly PlainRule[] = [
  {
    rule: 'C1',
    breaks: (value) => CONTROL.test(value) || value !== value.normalize('NFC'),
    wrong: 'the text holds a control character, or letters and accents stored apart',
    fix: 'type the text again instead of pasting it.',
  },
  {
    rule: 'C21',
    breaks: (value) => HIDDEN_MARK.test(value.replace(JOINER, '')),
    wrong: 'the text holds an invisible mark that can reorder, hide or split words',
    fix: 'type the text again instead of pasting it.',
  },
  {
    rule: 'C20',
    breaks: (value) => MARKUP.test(value),
    wrong: 'the text holds signs of markup: "<", ">", "`", "**", "&...;" or a link in brackets',
    fix: 'write it as plain words.',
  },
  {
    rule: 'C20',
    breaks: (value) => FORMULA.test(value),
    wrong: 'the text begins with "=", "+", "-" or "@", which a spreadsheet takes for a formula and runs',
    fix: 'begin with a word.',
  },
  {
    rule: 'C21',
    breaks: (value) => PILED_MARKS.test(value),
    wrong: 'a letter of the text has more than four marks on it, which run over the lines beside it',
    fix: 'type the word again instead of pasting it.',
  },
  {
    rule: 'C5',
    breaks: (value) => LEFTOVER.test(value) || MERGE_FIELD.test(value),
    wrong: 'this looks like something left over from a draft or a template',
    fix: 'finish or remove it.',
  },
  {
    rule: 'C18',
    breaks: holdsScheme,
    wrong: 'the text holds an address that is not https, or that a browser would run',
    fix: 'remove it; addresses of websites stand under "url:", starting with https://.',
  },
  {
    rule: 'C2',
    breaks: holdsLongWord,
    wrong: 'a word of the text has more than 45 letters, so it would not fit on a phone',
    fix: 'look for a missing space.',
  },
];

/** What nearly every text of content is made of; of these signs alone nothing can be built that a rule forbids but a word. */
const HARMLESS = /^(?!\s*-)[A-Za-z0-9 ,.;'’()?!/-]*$/;

/** The rules for text of any language that a text breaks: C1, C2, C5, C18, C20, C21. */
export function plainFaults(value: string): Rule[] {
  if (HARMLESS.test(value) && !LEFTOVER.test(value) && !holdsLongWord(value)) return [];
  return PLAIN_RULES.filter(({ breaks }) => breaks(value));
}

/** Looks for the pattern only where so many letters stand without a space: it tries at each letter of a text, and most words are short. */
function holdsLongWord(value: string): boolean {
  let from = 0;
  while (from + LONG <= value.length) {
    const space = value.indexOf(' ', from);
    const to = space === -1 ? value.length : space;
    if (to - from >= LONG) return LONG_WORD.test(value);
    from = to + 1;
  }
  return false;
}

/** Looks under what hides a scheme from the eye: entities, percent signs, spaces, wide letters (C18). */
function holdsScheme(value: string): boolean {
  if (!value.includes(':') && !/[&%\uFF1A\uFE55]/u.test(value)) return false;
  const bare = decoded(value);
  return OTHER_SCHEME.test(bare) || NAMED_SCHEME.test(bare) || SCRIPT_SCHEME.test(bare.replace(/\s/g, ''));
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(colon|tab|newline|lpar|sol));?/gi;
const NAMED_ENTITIES: Record<string, string> = { colon: ':', tab: '', newline: '', lpar: '(', sol: '/' };

function decoded(value: string, depth = 0): string {
  const next = value
    .replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/%([\da-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .normalize('NFKC');
  // Three layers are more than any mistake has; what is still hidden then is text.
  return next === value || depth === 3 ? next : decoded(next, depth + 1);
}
