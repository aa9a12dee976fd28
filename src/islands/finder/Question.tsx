import type { Axis } from '../../schema/pathway.ts';
import type { Say } from './say.ts';

/** One question by its ids; the words are strings. */
export interface QuestionWords {
  id: string;
  many: boolean;
  options: string[];
  /** The option that stands for "I do not know", where there is one. */
  unsure?: string | undefined;
}

interface Props {
  question: QuestionWords;
  number: number;
  total: number;
  chosen: readonly string[];
  /** false on the page as drawn, until script and rules have arrived: then the buttons wait. */
  isReady: boolean;
  say: Say;
  onAnswer: (chosen: readonly string[]) => void;
  onMove: (by: 1 | -1) => void;
  onShow: () => void;
}

/** An axis as a question. "Skip" is a button of every question, not an answer. */
export function asQuestion({ id, many, options }: Axis): QuestionWords {
  return {
    id,
    many,
    options: options.map((option) => option.id).filter((option) => option !== 'skip'),
    unsure: options.find(({ means }) => means.open === true && means.elsewhere !== true)?.id,
  };
}

/** A question with its answers; back, skip and "I do not know" are always there (A15). */
export function Question({ question, number, total, chosen, isReady, say, onAnswer, onMove, onShow }: Props) {
  const { id, many, options, unsure } = question;
  const choose = (option: string, isChosen: boolean) => {
    if (!many) onAnswer([option]);
    else onAnswer(isChosen ? [...chosen, option] : chosen.filter((other) => other !== option));
  };
  const pass = (answer: readonly string[]) => {
    onAnswer(answer);
    onMove(1);
  };
  return (
    <>
      {number === 1 && <p>{say('finder.intro')}</p>}
      <fieldset>
        <legend tabIndex={-1} data-focus="">
          {say(`axis.${id}`)}
        </legend>
        <p className="soft">
          {say('finder.question', { number, total })} · {say(`axis.${id}.hint`)}
        </p>
        {options
          .filter((option) => option !== unsure)
          .map((option) => (
            <label className="option" key={option}>
              <input
                type={many ? 'checkbox' : 'radio'}
                name={id}
                value={option}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="none"
                spellCheck={false}
                checked={chosen.includes(option)}
                onChange={(event) => {
                  choose(option, event.target.checked);
                }}
              />
              <span>{say(`axis.${id}.${option}`)}</span>
            </label>
          ))}
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="go"
          disabled={!isReady}
          onClick={() => {
            onMove(1);
          }}
        >
          {say('finder.next')}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            pass(unsure === undefined ? [] : [unsure]);
          }}
        >
          {say('finder.unknown')}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={() => {
            pass([]);
          }}
        >
          {say('finder.skip')}
        </button>
        <button
          type="button"
          disabled={!isReady || number === 1}
          onClick={() => {
            onMove(-1);
          }}
        >
          {say('finder.back')}
        </button>
        {number > 1 && (
          <button type="button" onClick={onShow}>
            {say('finder.show')}
          </button>
        )}
      </div>
    </>
  );
}
