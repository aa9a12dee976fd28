// The way through the finder: from screen to screen, into groups and out of them.
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { canStillChange, partsAsked } from '../../src/domain/pathway/asking.ts';
import { answersWith, assumedIn, chosenOn, screenOf, unknownOn } from '../../src/islands/finder/screen.ts';
import { partsOf, placeAfter, placeBefore, questionsAsked, startOf, type Place } from '../../src/islands/finder/way.ts';
import { axisOf, directory } from './real-content.ts';

const { pathways, kinds } = directory;
const PARTS = ['day_to_day', 'body', 'made_to', 'now'];
const V: Answers = { audience: ['V'] };

/** Every screen from the first to the results, going straight on. */
function walkFrom(start: Place, answers: Answers): Place[] {
  const next = placeAfter(start, answers, directory);
  return [start, ...(next ? walkFrom(next, answers) : [])];
}

describe('the way on', () => {
  it('leads through every question, and through the parts of those with several answers', () => {
    const way = walkFrom({ axis: 'audience' }, V);
    expect(way.filter(({ axis }) => axis === 'harms').map(({ group }) => group)).toEqual(PARTS);
    expect([...new Set(way.map(({ axis }) => axis))]).toEqual(questionsAsked(directory, V).map(({ id }) => id));
  });

  it('leads back the same way', () => {
    const way = walkFrom({ axis: 'audience' }, V);
    const back = way.slice(1).map((place) => placeBefore(place, V, directory));
    expect(back.map((place) => [place?.axis, place?.group])).toEqual(
      way.slice(0, -1).map(({ axis, group }) => [axis, group]),
    );
    expect(placeBefore({ axis: 'audience' }, V, directory)).toBeUndefined();
  });

  it('leads out of a group to the groups around it, and remembers which it was', () => {
    expect(placeBefore({ axis: 'audience', group: 'other_work' }, V, directory)).toEqual({
      axis: 'audience',
      group: 'work',
      picked: 'other_work',
    });
    expect(placeBefore({ axis: 'audience', group: 'work' }, V, directory)).toEqual({
      axis: 'audience',
      group: undefined,
      picked: 'work',
    });
    // Out of a group one goes on to the next question, not to the next group.
    expect(placeAfter({ axis: 'audience', group: 'work' }, V, directory)?.axis).toBe('danger');
  });

  it('leads past the other parts of a question for who wants no more of it', () => {
    const next = placeAfter({ axis: 'harms', group: 'day_to_day' }, V, directory, true);
    expect(next?.axis).not.toBe('harms');
  });
});

describe('a part of a question', () => {
  const harms = axisOf('harms');

  it('is shown while one of its answers could still change something', () => {
    expect(partsAsked(harms, V, pathways, kinds)).toEqual(PARTS);
    expect(partsAsked(harms, { audience: ['X'] }, pathways, kinds)).not.toContain('day_to_day');
  });

  it('is judged beside what was said in the other parts', () => {
    const options = harms.groups?.find(({ id }) => id === 'now')?.options ?? [];
    const others = harms.options.map(({ id }) => id).filter((id) => !options.includes(id) && id !== 'strangled_recent');
    expect(canStillChange(harms, V, pathways, kinds, ['hit_or_hurt'])).toBe(false);
    expect(canStillChange(harms, { ...V, harms: others }, pathways, kinds, ['strangled_recent'])).toBe(true);
    expect(canStillChange(harms, { ...V, harms: ['sexual_past'] }, pathways, kinds, ['past_only'])).toBe(false);
  });

  it('stays where something was chosen in it, and while it is on the screen', () => {
    const X: Answers = { audience: ['X'], harms: ['control'] };
    expect(partsAsked(harms, X, pathways, kinds)).toContain('day_to_day');
    expect(partsOf(harms, { audience: ['X'] }, directory, 'day_to_day')).toContain('day_to_day');
    expect(startOf(harms, { audience: ['X'] }, directory).group).toBe('body');
  });

  it('is one without a name where a question has no groups', () => {
    expect(partsAsked(axisOf('area'), V, pathways, kinds)).toEqual([undefined]);
  });
});

describe('a screen', () => {
  it('of one part keeps what was said in others', () => {
    const harms = axisOf('harms');
    const screen = screenOf(harms, 'body', PARTS);
    expect(screen.part).toEqual({ number: 2, total: 4 });
    expect(chosenOn(screen, harms, ['money', 'hit_or_hurt'])).toEqual({ chosen: ['hit_or_hurt'], said: ['money'] });
    expect(answersWith(screen, harms, ['money', 'hit_or_hurt'], [])).toEqual(['money']);
    expect(answersWith(screen, harms, ['money'], ['sexual_past'])).toEqual(['money', 'sexual_past']);
  });

  it('of groups shows the one that holds the answer, and keeps the answer for who goes into it again', () => {
    const audience = axisOf('audience');
    const screen = screenOf(audience);
    expect(chosenOn(screen, audience, ['pharmacist']).chosen).toEqual(['group.work']);
    expect(answersWith(screen, audience, ['pharmacist'], ['group.work'])).toEqual(['pharmacist']);
    expect(answersWith(screen, audience, ['pharmacist'], ['group.someone'])).toEqual([]);
    expect(answersWith(screen, audience, ['pharmacist'], ['V'])).toEqual(['V']);
  });

  it('takes who chose a group and says no more for what the group assumes', () => {
    const audience = axisOf('audience');
    expect(assumedIn(audience, 'work')).toBe('P_other');
    expect(assumedIn(audience, 'someone')).toBe('F');
    expect(assumedIn(audience, undefined)).toBeUndefined();
    expect(unknownOn(screenOf(audience, 'work'), audience)).toBe('P_other');
    expect(unknownOn(screenOf(axisOf('danger')), axisOf('danger'))).toBe('not_sure');
    expect(unknownOn(screenOf(axisOf('harms'), 'body'), axisOf('harms'))).toBeUndefined();
  });
});
