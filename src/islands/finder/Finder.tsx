import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answers } from '../../domain/pathway/answers.ts';
import { canStillChange } from '../../domain/pathway/asking.ts';
import { groupChosen } from '../../domain/pathway/in-view.ts';
import { withFurther, type FinderFile, type FurtherFile } from './finder-file.ts';
import { dataFile } from '../page/data-file.ts';
import type { drawWhere as DrawWhere } from '../place/in-finder.ts';
import { Results } from './Results.tsx';
import { Said } from './Said.tsx';
import { sayFrom } from './say.ts';
import { Step } from './Step.tsx';
import { questionsAsked, startOf, type Place } from './way.ts';

interface Props {
  /** Rules, facts and words. */
  file: FinderFile;
  /** What was chosen before the script was there: an answer, or a group. */
  given: string | undefined;
}

/**
 * The finder: one question a screen. Answers live in this component's memory and nowhere else, the address and the title
 * never change, and where the person is follows from the answers.
 */
export function Finder({ file: first, given }: Props) {
  const { lang } = document.documentElement;
  const [file, setFile] = useState(first);
  const [start] = first.pathways.axes;
  const picked = start && groupChosen(start, given)?.id;
  const [answers, setAnswers] = useState<Answers>(
    start && given !== undefined && picked === undefined ? { [start.id]: [given] } : {},
  );
  /** What is on the screen; undefined where the results are. */
  const [at, setAt] = useState<Place | undefined>(start && { axis: start.id, picked });
  /** true: one answer is being changed, and then the results are shown again. */
  const [isChange, setChange] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  /** What one could say first to each service, and the field for a place; empty until they have come. */
  const [openings, setOpenings] = useState<FinderFile['strings']>({});
  const [drawWhere, setDrawWhere] = useState<typeof DrawWhere>();
  const isAsked = useRef(false);
  const say = useMemo(() => sayFrom({ ...file.strings, ...openings }), [file, openings]);
  const axes = useMemo(() => questionsAsked(file, answers, at?.axis), [answers, at?.axis, file]);

  /** Comes with the first press, whatever it is, so that asking for it tells nothing (S7). Without it stands what suits every line. */
  const fetchOpenings = async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    const [words, where] = await Promise.all([
      dataFile<FinderFile['strings']>(`${lang}/find-say`),
      import('../place/in-finder.ts'),
    ]);
    // In one step, so that the field is there with its question and nothing moves.
    setDrawWhere(() => where.drawWhere);
    setOpenings(words);
  };

  const goTo = (next: Place | undefined) => {
    fetchOpenings().catch(() => {
      isAsked.current = false;
    });
    setAt(next);
    if (!next) setChange(false);
    // The new question is read out and seen: focus goes to its heading once it is there.
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };

  const askMore = async () => {
    const whole = withFurther(first, await dataFile<FurtherFile>(`${lang}/find-more`), lang);
    const { pathways, kinds } = whole;
    setFile(whole);
    const next = pathways.axes.find((each) => each.further && canStillChange(each, answers, pathways, kinds));
    goTo(next && startOf(next, answers, whole));
  };

  // Below the finder stand lines for people who are hurt: not for whoever says that they harm (P121).
  useEffect(() => {
    const isForHarm = answers['audience']?.includes('X') ?? false;
    for (const lines of document.querySelectorAll<HTMLElement>('[data-for-hurt]')) lines.hidden = isForHarm;
  }, [answers]);

  const step = axes.findIndex(({ id }) => id === at?.axis);
  const axis = axes[step];
  return (
    <div ref={place}>
      {axis === undefined || at === undefined ? (
        <Results file={file} answers={answers} say={say} onMore={file === first ? askMore : undefined} />
      ) : (
        <Step
          key={`${axis.id} ${at.group ?? ''}`}
          file={file}
          axis={axis}
          at={at}
          answers={answers}
          number={step + 1}
          total={axes.length}
          isChange={isChange}
          say={say}
          drawWhere={drawWhere}
          onStay={(here, now) => {
            setAt(here);
            setAnswers(now);
          }}
          onGo={(next, now) => {
            setAnswers(now);
            // While an answer is changed, nothing but its own question stands before the results.
            goTo(isChange && next?.axis !== axis.id ? undefined : next);
          }}
          onShow={(now) => {
            setAnswers(now);
            goTo(undefined);
          }}
        />
      )}
      <Said
        answers={answers}
        axes={axes}
        say={say}
        onChange={(changed) => {
          setChange(isChange || at === undefined);
          goTo(startOf(changed, answers, file));
        }}
        onAgain={() => {
          setAnswers({});
          setChange(false);
          goTo(start && { axis: start.id });
        }}
      />
    </div>
  );
}
