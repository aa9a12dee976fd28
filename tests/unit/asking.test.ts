// Which questions the finder asks: none whose answer could change nothing any more.
import { describe, expect, it } from 'vitest';
import { chances, oneOf } from '../../scripts/fuzz/chances.ts';
import { findHelp } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { canStillChange } from '../../src/domain/pathway/asking.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;
const asked = (answers: Answers) =>
  pathways.axes.filter((axis) => canStillChange(axis, answers, pathways, kinds)).map(({ id }) => id);

describe('a question', () => {
  it('is asked of somebody who is hurt, whichever it is', () => {
    expect(asked({ audience: ['V'] })).toEqual(pathways.axes.map(({ id }) => id));
  });

  it('is not asked of somebody who harms where it could only lead to help for others (P121)', () => {
    const left = asked({ audience: ['X'] });
    expect(left).toEqual(expect.arrayContaining(['danger', 'area']));
    for (const id of ['immigration', 'home', 'children', 'wants']) expect(left).not.toContain(id);
  });

  it('that was answered is judged as if it had not been, so that the answer can be changed', () => {
    expect(asked({ audience: ['V'], area: ['sandwell'] })).toContain('area');
  });

  it('that is left out would have changed no service, whatever else was said', () => {
    const chance = chances(7);
    const services = (answers: Answers) =>
      findHelp(answers, directory, '2026-11-22').results.map(({ kind, services: own }) => [
        kind,
        own.map(({ id }) => id),
      ]);
    let leftOut = 0;
    for (let turn = 0; turn < 300; turn++) {
      const answers = Object.fromEntries(
        pathways.axes.flatMap(({ id, options }) => (chance(2) === 0 ? [] : [[id, [oneOf(options, chance).id]]])),
      ) as Answers;
      const open = pathways.axes.filter(({ id }) => !(id in answers));
      for (const axis of open.filter((each) => !canStillChange(each, answers, pathways, kinds))) {
        leftOut++;
        for (const { id } of axis.options)
          expect(
            services({ ...answers, [axis.id]: [id] }),
            `${axis.id} ${id} after ${JSON.stringify(answers)}`,
          ).toEqual(services(answers));
      }
    }
    expect(leftOut).toBeGreaterThan(10);
  });
});
