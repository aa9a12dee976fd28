// What breaks a rule, in the words a reader of the finder would see.
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Strings } from '../../src/schema/directory.ts';

/** Collects what breaks rules: the first few of each rule, since a wrong rule would break a hundred thousand times. */
export interface Findings {
  add: (rule: string, wrong: string, answers?: Answers) => void;
  found: string[];
  /** How often anything was wrong, told or not. */
  count: () => number;
}

/**
 * `I2 is broken: mens_da_helpline is missing. Answers: "Who are you? It is happening to me" ...`
 * @param words the strings of a language.
 */
export function counterExample(words: Strings, rule: string, wrong: string, answers?: Answers): string {
  const broken = `${rule} is broken: ${wrong}.`;
  if (!answers) return broken;
  const said = Object.entries(answers).map(
    ([axis, options]) =>
      `"${words[`axis.${axis}`] ?? axis} ${options.map((option) => words[`axis.${axis}.${option}`] ?? option).join('; ')}"`,
  );
  return `${broken} Answers: ${said.join(', ') || 'none'}. ${JSON.stringify(answers)}`;
}

/** @param most how many of one rule are told. */
export function findingsIn(words: Strings, most = 3): Findings {
  const found: string[] = [];
  const seen = new Map<string, number>();
  return {
    found,
    count: () => [...seen.values()].reduce((all, count) => all + count, 0),
    add: (rule, wrong, answers) => {
      const count = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, count);
      if (count <= most) found.push(counterExample(words, rule, wrong, answers));
    },
  };
}
