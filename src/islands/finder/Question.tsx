import type { ReactNode } from 'react';
import type { Choice } from '../../domain/pathway/in-view.ts';
import { NOTHING_KEPT } from '../page/unsent-form.ts';
import type { Say } from './say.ts';
import type { Screen } from './screen.ts';

interface Props {
  screen: Screen;
  number: number;
  total: number;
  /** What is chosen on this screen. */
  chosen: readonly Choice[];
  /** What was said on earlier screens of this question. */
  said: readonly string[];
  /** false on the page as drawn, until script and rules have arrived: then the buttons wait. */
  isReady: boolean;
  /** true: an answer is being changed, so the way on leads to the results again. */
  isChange: boolean;
  say: Say;
  /** Another way to answer, below the choices. */
  children?: ReactNode;
  onChoose: (chosen: readonly Choice[]) => void;
  onNext: () => void;
  /** Leaves the screen without an answer: "I do not know", or the whole question: "skip". */
  onPass: (how: 'unknown' | 'skip') => void;
  onBack: () => void;
  onShow: () => void;
}

/** A question, or a part of one, with its answers; back, skip and "I do not know" are always there (A15). */
export function Question(props: Props) {
  const { screen, number, total, chosen, said, isReady, isChange, say } = props;
  const { axis, group, part, many, choices } = screen;
  const isFirst = number === 1 && group === undefined;
  // Leads to the answers of a group, or to a further part of the question, before it leads to the results again.
  const isLast = part === undefined || part.number === part.total;
  const leadsToResults = isChange && isLast && !chosen.some((choice) => choice.startsWith('group.'));
  const question = say(`axis.${axis}`);
  return (
    <>
      <fieldset data-axis={axis}>
        <legend tabIndex={-1} data-focus="">
          {question}
          {group !== undefined && <small>{say(`axis.${axis}.group.${group}`)}</small>}
        </legend>
        <p className="soft">
          {say('finder.question', { number, total })} · {part && `${say('finder.part', part)} · `}
          {say(`axis.${axis}.hint`)}
        </p>
        {said.length > 0 && (
          <p data-said="">
            {say('finder.answers')}: <strong>{said.map((option) => say(`axis.${axis}.${option}`)).join(' · ')}</strong>
          </p>
        )}
        {choices.map((choice) => (
          <label className="option" key={choice}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={axis}
              value={choice}
              form={NOTHING_KEPT}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="none"
              spellCheck={false}
              checked={chosen.includes(choice)}
              onChange={({ target }) => {
                const others = many ? chosen.filter((other) => other !== choice) : [];
                props.onChoose(target.checked ? [...others, choice] : others);
              }}
            />
            <span>{say(`axis.${axis}.${choice}`)}</span>
          </label>
        ))}
        {props.children}
      </fieldset>
      {/* Below the answers: on a small phone the first of them is in sight at once, in every language (A15). */}
      {isFirst && <p>{say('finder.intro')}</p>}
      <div className="row">
        <button type="button" className="go" disabled={!isReady} onClick={props.onNext}>
          {say(leadsToResults ? 'finder.show' : 'finder.next')}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            props.onPass('unknown');
          }}
        >
          {say('finder.unknown')}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            props.onPass('skip');
          }}
        >
          {say('finder.skip')}
        </button>
        <button type="button" disabled={!isReady || (isFirst && !isChange)} onClick={props.onBack}>
          {say('finder.back')}
        </button>
        {(number > 1 || isChange) && !leadsToResults && (
          <button type="button" onClick={props.onShow}>
            {say('finder.show')}
          </button>
        )}
      </div>
    </>
  );
}
