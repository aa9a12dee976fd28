import { useMemo, useRef, useState } from 'react';
import type { Answers } from '../../domain/pathway/answers.ts';
import { withFurther, type FinderFile, type FurtherFile } from './finder-file.ts';
import { asQuestion, Question } from './Question.tsx';
import { Results } from './Results.tsx';
import { Said } from './Said.tsx';
import { sayFrom } from './say.ts';

interface Props {
  /** Rules, facts and words. */
  file: FinderFile;
  /** The address of what the further questions need. */
  more: string;
  /** What was answered before the script was there. */
  given: Answers;
}

/**
 * The finder: one question a screen. Answers live in this component's memory and nowhere else, the address and the title
 * never change, and where the person is follows from the answers.
 */
export function Finder({ file: first, more, given }: Props) {
  const [file, setFile] = useState(first);
  const [answers, setAnswers] = useState<Answers>(given);
  const [step, setStep] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const say = useMemo(() => sayFrom(file.strings), [file]);
  const { axes: all } = file.pathways;
  const axes = useMemo(
    () => [...all.filter(({ further }) => !further), ...all.filter(({ further }) => further)],
    [all],
  );

  const goTo = (next: number) => {
    setStep(next);
    // The new question is read out and seen: focus goes to its heading once it is there.
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  const axis = axes[step];

  const answer = (id: string, chosen: readonly string[]) => {
    const others = Object.entries(answers).filter(([other]) => other !== id);
    setAnswers(Object.fromEntries(chosen.length === 0 ? others : [...others, [id, chosen]]));
  };

  const askMore = async () => {
    const response = await fetch(more, { cache: 'no-store' });
    setFile(withFurther(first, (await response.json()) as FurtherFile));
    goTo(axes.length);
  };

  return (
    <div ref={place}>
      {axis === undefined ? (
        <Results file={file} answers={answers} say={say} onMore={file === first ? askMore : undefined} />
      ) : (
        <Question
          key={axis.id}
          question={asQuestion(axis)}
          number={step + 1}
          total={axes.length}
          chosen={answers[axis.id] ?? []}
          isReady
          say={say}
          onAnswer={(chosen) => {
            answer(axis.id, chosen);
          }}
          onMove={(by) => {
            goTo(step + by);
          }}
          onShow={() => {
            goTo(axes.length);
          }}
        />
      )}
      <Said
        answers={answers}
        axes={axes}
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
