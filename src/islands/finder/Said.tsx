import type { Answers } from '../../domain/pathway/answers.ts';
import type { Axis } from '../../schema/pathway.ts';
import type { Say } from './say.ts';

interface Props {
  answers: Answers;
  axes: readonly Axis[];
  say: Say;
  /** Goes back to a question. */
  onChange: (axis: Axis) => void;
  onAgain: () => void;
}

/** What was said so far, each answer with a way to change it; nothing is asked twice (3.3.7). */
export function Said({ answers, axes, say, onChange, onAgain }: Props) {
  const said = axes.flatMap((axis) => {
    const chosen = answers[axis.id];
    return chosen === undefined ? [] : [{ axis, words: chosen.map((option) => say(`axis.${axis.id}.${option}`)) }];
  });
  if (said.length === 0) return null;
  return (
    <details className="screen">
      <summary>{say('finder.answers')}</summary>
      <ul className="plain">
        {said.map(({ axis, words }) => (
          <li key={axis.id}>
            {say(`axis.${axis.id}`)} <strong>{words.join(' · ')}</strong>{' '}
            <button
              type="button"
              aria-label={`${say('finder.change')}: ${say(`axis.${axis.id}`)}`}
              onClick={() => {
                onChange(axis);
              }}
            >
              {say('finder.change')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onAgain}>
        {say('finder.again')}
      </button>
    </details>
  );
}
