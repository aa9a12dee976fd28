import { useMemo, useRef, useState } from 'react';
import type { Answers } from '../../domain/pathway/answers.ts';
import { canStillChange } from '../../domain/pathway/asking.ts';
import { withFurther, type FinderFile, type FurtherFile } from './finder-file.ts';
import { asQuestion, Question } from './Question.tsx';
import { Results } from './Results.tsx';
import { Said } from './Said.tsx';
import { sayFrom } from './say.ts';

interface Props {
  /** Rules, facts and words. */
  file: FinderFile;
  /** The address under which the files of this language stand: "/en/". */
  folder: string;
  /** What was answered before the script was there. */
  given: Answers;
}

/**
 * The finder: one question a screen. Answers live in this component's memory and nowhere else, the address and the title
 * never change, and where the person is follows from the answers.
 */
export function Finder({ file: first, folder, given }: Props) {
  const [file, setFile] = useState(first);
  const [answers, setAnswers] = useState<Answers>(given);
  /** The question on the screen; undefined where the results are. */
  const [at, setAt] = useState(first.pathways.axes[0]?.id);
  const place = useRef<HTMLDivElement>(null);
  const say = useMemo(() => sayFrom(file.strings), [file]);
  const { axes: all } = file.pathways;
  // The further questions come last, and none is asked whose answer could change nothing any more.
  const axes = useMemo(
    () =>
      [...all.filter(({ further }) => !further), ...all.filter(({ further }) => further)].filter(
        (axis) => axis.id === at || axis.id in answers || canStillChange(axis, answers, file.pathways, file.kinds),
      ),
    [all, answers, at, file],
  );

  const goTo = (next: string | undefined) => {
    setAt(next);
    // The new question is read out and seen: focus goes to its heading once it is there.
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  const step = axes.findIndex(({ id }) => id === at);
  const axis = axes[step];

  const answer = (id: string, chosen: readonly string[]) => {
    const others = Object.entries(answers).filter(([other]) => other !== id);
    setAnswers(Object.fromEntries(chosen.length === 0 ? others : [...others, [id, chosen]]));
  };

  const askMore = async () => {
    const response = await fetch(`${folder}find-more.json`, { cache: 'no-store' });
    const whole = withFurther(first, (await response.json()) as FurtherFile, document.documentElement.lang);
    const { pathways, kinds } = whole;
    setFile(whole);
    goTo(pathways.axes.find((each) => each.further && canStillChange(each, answers, pathways, kinds))?.id);
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
            goTo(axes[step + by]?.id);
          }}
          onShow={() => {
            goTo(undefined);
          }}
        />
      )}
      <Said
        answers={answers}
        axes={axes}
        say={say}
        onChange={(index) => {
          goTo(axes[index]?.id);
        }}
        onAgain={() => {
          setAnswers({});
          goTo(first.pathways.axes[0]?.id);
        }}
      />
    </div>
  );
}
