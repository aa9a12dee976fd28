// What stands on a screen of the finder: never more than five answers, each of them reached by one way.
import { describe, expect, it } from 'vitest';
import {
  answersInView,
  choicesIn,
  groupChosen,
  leadsTo,
  MAX_IN_VIEW,
  unsureOf,
} from '../../src/domain/pathway/in-view.ts';
import { axisOf, directory } from './real-content.ts';

const { axes } = directory.pathways;

describe('a question', () => {
  it.each(axes.map((axis) => [axis.id, axis] as const))('shows at most five answers at once: %s', (_id, axis) => {
    const screens = [...(axis.many && axis.groups ? [] : [undefined]), ...(axis.groups ?? []).map(({ id }) => id)];
    for (const screen of screens) {
      expect(choicesIn(axis, screen).length).toBeLessThanOrEqual(MAX_IN_VIEW);
      expect(choicesIn(axis, screen)).not.toEqual([]);
    }
  });

  it.each(axes.map((axis) => [axis.id, axis] as const))('loses no answer to its groups: %s', (_id, axis) => {
    const first = axis.many ? (axis.groups ?? []).flatMap(({ id }) => choicesIn(axis, id)) : choicesIn(axis);
    for (const answer of answersInView(axis)) {
      const ways = (first.length > 0 ? first : choicesIn(axis)).filter((choice) => leadsTo(axis, choice, answer));
      expect(ways, answer).toHaveLength(1);
    }
  });

  it('has its answers and two buttons: "skip" and "I do not know" are none of the five', () => {
    expect(answersInView(axisOf('danger'))).toEqual(['now', 'not_now']);
    expect(unsureOf(axisOf('danger'))).toBe('not_sure');
    expect(answersInView(axisOf('age'))).toHaveLength(5);
    // "I want to move away" is an answer, although it narrows nothing.
    expect(answersInView(axisOf('area'))).toContain('elsewhere_or_want_to_move');
  });

  it('asks who it is for in three voices and one', () => {
    expect(choicesIn(axisOf('audience'))).toEqual(['V', 'group.someone', 'group.work', 'X']);
    expect(choicesIn(axisOf('audience'), 'someone')).toEqual(['F', 'employer', 'community_group']);
    expect(choicesIn(axisOf('audience'), 'work').at(-1)).toBe('group.other_work');
  });

  it('is answered at once by a group of one answer', () => {
    const axis = axisOf('who_is_hurting');
    expect(choicesIn(axis)[0]).toBe('partner_or_ex');
    expect(groupChosen(axis, 'partner_or_ex')).toBeUndefined();
    expect(groupChosen(axis, 'group.family')?.options).toContain('adult_relative');
  });

  it('is reached through a group within a group', () => {
    expect(leadsTo(axisOf('audience'), 'group.work', 'pharmacist')).toBe(true);
    expect(leadsTo(axisOf('audience'), 'group.someone', 'pharmacist')).toBe(false);
  });
});
