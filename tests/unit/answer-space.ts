// Every combination of answers, and a counter-example in the words a reader would see.
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { directory } from './real-content.ts';

/** The options of a question, and first the case that nobody answered it. */
export function choices(axis: string): (string | undefined)[] {
  const found = directory.pathways.axes.find(({ id }) => id === axis);
  if (!found) throw new Error(`there is no question "${axis}"`);
  return [undefined, ...found.options.map(({ id }) => id)];
}

/** The options of a question alone. */
export function optionsOf(axis: string): string[] {
  return choices(axis).flatMap((option) => option ?? []);
}

/** Every combination of one choice for each question; `only` narrows a question to some choices. */
export function* everyAnswer(
  axes: readonly string[],
  only: Readonly<Record<string, readonly (string | undefined)[]>> = {},
): Generator<Answers> {
  const [axis, ...others] = axes;
  if (axis === undefined) {
    yield {};
    return;
  }
  for (const rest of everyAnswer(others, only))
    for (const option of only[axis] ?? choices(axis)) yield option === undefined ? rest : { ...rest, [axis]: [option] };
}

/** `I2 is broken: mens_da_helpline is missing. Answers: "Who are you? It is happening to me" ...` */
export function counterExample(rule: string, wrong: string, answers: Answers): string {
  const words = directory.strings['en'] ?? {};
  const said = Object.entries(answers).map(
    ([axis, options]) =>
      `"${words[`axis.${axis}`] ?? axis} ${options.map((option) => words[`axis.${axis}.${option}`] ?? option).join('; ')}"`,
  );
  return `${rule} is broken: ${wrong}. Answers: ${said.join(', ') || 'none'}. ${JSON.stringify(answers)}`;
}

/** Collects counter-examples, the first few of each rule; a wrong rule would break a hundred thousand times. */
export function counterExamples(): { add: (rule: string, wrong: string, answers: Answers) => void; found: string[] } {
  const found: string[] = [];
  const seen = new Map<string, number>();
  const add = (rule: string, wrong: string, answers: Answers) => {
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    if (count <= 3) found.push(counterExample(rule, wrong, answers));
  };
  return { add, found };
}
