import { rule } from './rule.ts';
import { text } from './text.ts';

/** Two or three words that each start with a capital letter: "Jane Smith", "Mr Khan", "SMITH, Jane". */
const LOOKS_LIKE_A_NAME = /^\p{Lu}[\p{L}.'’-]*(\s+\p{Lu}[\p{L}.'’-]*){1,2}$/u;

/** Who did something, as a role and never as a name (C37): "editor", "duty manager". */
export const role = rule(
  text.max(80),
  (value) => !value.split(/[,;:()/]/).some((part) => LOOKS_LIKE_A_NAME.test(part.trim())),
  {
    rule: 'C37',
    wrong: "this looks like a person's name",
    fix: 'write the role, in small letters: "editor", "duty manager".',
  },
);
