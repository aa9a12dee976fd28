import type { Answers } from '../../domain/pathway/answers.ts';
import { groupChosen } from '../../domain/pathway/in-view.ts';
import type { Axis } from '../../schema/pathway.ts';
import type { drawWhere as DrawWhere } from '../place/in-finder.ts';
import type { FinderFile } from './finder-file.ts';
import { Question } from './Question.tsx';
import type { Say } from './say.ts';
import { answersWith, assumedIn, chosenOn, screenOf, unknownOn } from './screen.ts';
import { partsOf, placeAfter, placeBefore, type Place } from './way.ts';

interface Props {
  file: FinderFile;
  axis: Axis;
  at: Place;
  answers: Answers;
  number: number;
  total: number;
  isChange: boolean;
  say: Say;
  /** Draws the field for a place, once it has come. */
  drawWhere: typeof DrawWhere | undefined;
  /** Something was chosen; the screen stays. */
  onStay: (at: Place, answers: Answers) => void;
  /** Somebody goes on, or back; undefined leads to the results. */
  onGo: (next: Place | undefined, answers: Answers) => void;
  /** Somebody wants to see the results now. */
  onShow: (answers: Answers) => void;
}

/** One screen of the finder, and where each of its buttons leads. */
export function Step({
  file,
  axis,
  at,
  answers,
  number,
  total,
  isChange,
  say,
  drawWhere,
  onStay,
  onGo,
  onShow,
}: Props) {
  const own = answers[axis.id] ?? [];
  const screen = screenOf(axis, at.group, partsOf(axis, answers, file, at.group));
  const { chosen, said } = chosenOn(screen, axis, own);
  const answered = (list: readonly string[]): Answers => {
    const others = Object.entries(answers).filter(([id]) => id !== axis.id);
    return Object.fromEntries(list.length === 0 ? others : [...others, [axis.id, list]]);
  };
  /** What was said; or what is meant by the group that was chosen. */
  const meant = (list: readonly string[], group = at.group) => {
    const assumed = assumedIn(axis, group);
    return answered(list.length === 0 && assumed !== undefined ? [assumed] : list);
  };
  const leave = (now: Answers, isWhole = false) => {
    onGo(placeAfter(at, now, file, isWhole), now);
  };
  const choose = (choices: readonly string[]) => {
    const picked = groupChosen(axis, choices[0])?.id;
    onStay({ ...at, picked }, answered(answersWith(screen, axis, own, choices)));
  };
  return (
    <Question
      screen={screen}
      number={number}
      total={total}
      chosen={at.picked === undefined ? chosen : [`group.${at.picked}`]}
      said={said}
      isReady
      isChange={isChange}
      say={say}
      onChoose={choose}
      onNext={() => {
        const group = at.picked ?? groupChosen(axis, chosen[0])?.id;
        if (group === undefined) leave(meant(own));
        else onGo({ axis: axis.id, group }, answers);
      }}
      onPass={(how) => {
        const unknown = how === 'unknown' ? unknownOn(screen, axis) : undefined;
        leave(meant(answersWith(screen, axis, own, unknown === undefined ? [] : [unknown])), how === 'skip');
      }}
      onBack={() => {
        onGo(placeBefore(at, answers, file), answers);
      }}
      onShow={() => {
        onShow(meant(own, at.picked ?? at.group));
      }}
    >
      {drawWhere && axis.options.some(({ means }) => means.elsewhere) && (
        <div
          ref={(place) => {
            if (place?.hasChildNodes() === false)
              drawWhere(place, {
                axis,
                areas: file.areas,
                say,
                onAnswer: (answer) => {
                  choose(answer === undefined ? [] : [answer]);
                },
              });
          }}
        />
      )}
    </Question>
  );
}
