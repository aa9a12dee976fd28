import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answers } from '../../domain/pathway/answers.ts';
import type { FinderFile } from './finder-file.ts';
import { Question, type QuestionWords } from './Question.tsx';
import { Results } from './Results.tsx';
import { Said } from './Said.tsx';
import { sayFrom } from './say.ts';

interface Props {
  /** Where the rules, facts and words are. */
  source: string;
  /** The first question, drawn at build time, so that it can be read before any script is there. */
  first: QuestionWords;
  total: number;
  words: Record<string, string>;
}

/**
 * The finder: one question a screen. Answers live in this component's memory and nowhere else, the address and the title
 * never change, and where the person is follows from the answers.
 */
export function Finder({ source, first, total, words }: Props) {
  const [file, setFile] = useState<FinderFile>();
  const [hasFailed, setHasFailed] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [step, setStep] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const say = useMemo(() => sayFrom(file?.strings ?? words), [file, words]);

  useEffect(() => {
    fetch(source, { cache: 'no-store' })
      .then((response) =>
        response.ok ? (response.json() as Promise<FinderFile>) : Promise.reject(new Error('no file')),
      )
      .then(setFile, () => {
        setHasFailed(true);
      });
  }, [source]);

  const goTo = (next: number) => {
    setStep(next);
    // The new question is read out and seen: focus goes to its heading once it is there.
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  const axis = file?.pathways.axes[step];
  const question = axis
    ? {
        id: axis.id,
        many: axis.many,
        options: axis.options.filter(({ id }) => id !== 'skip').map(({ id }) => id),
        unsure: axis.options.find(({ means }) => means.open === true && means.elsewhere !== true)?.id,
      }
    : first;
  const isDone = file !== undefined && step >= file.pathways.axes.length;

  const answer = (id: string, chosen: readonly string[]) => {
    const others = Object.entries(answers).filter(([other]) => other !== id);
    setAnswers(Object.fromEntries(chosen.length === 0 ? others : [...others, [id, chosen]]));
  };

  return (
    <div ref={place}>
      {hasFailed && <p role="alert">{say('finder.failed')}</p>}
      {isDone ? (
        <Results file={file} answers={answers} say={say} />
      ) : (
        <Question
          key={question.id}
          question={question}
          number={step + 1}
          total={file?.pathways.axes.length ?? total}
          chosen={answers[question.id] ?? []}
          isReady={file !== undefined}
          say={say}
          onAnswer={(chosen) => {
            answer(question.id, chosen);
          }}
          onMove={(by) => {
            goTo(step + by);
          }}
          onShow={() => {
            goTo(file?.pathways.axes.length ?? 0);
          }}
        />
      )}
      <Said
        answers={answers}
        axes={file?.pathways.axes ?? []}
        say={say}
        onChange={goTo}
        onAgain={() => {
          setAnswers({});
          goTo(0);
        }}
      />
    </div>
  );
}
