import { describe, expect, it } from 'vitest';
import { mustTellOfChild } from '../../src/domain/children.ts';
import { all, change } from './contact-support.ts';
import { contentFolder, HOUSE, LINE, places, problemsOf } from './support.ts';

const MISSING = 'content/ui/en.json:1 [C34]';
const sentence = (words: string) => change('"greeting"', `"service.child_hurt": "${words}",\n  "greeting"`);

describe('a service that works with children', () => {
  const { content, spoil } = contentFolder();
  const problems = () => places(problemsOf(content));

  it.each(['children_work', 'young_people_work', 'protects_child'])(
    'is not published without the sentence that says who must be told: %s',
    (deed) => {
      spoil(LINE, change('does: [listens, safety_planning]', `does: [listens, ${deed}]`));
      expect(problems()).toEqual([MISSING]);
    },
  );

  it('is one, too, when its kind is about children', () => {
    spoil('kinds.yaml', change('group: safe_place', 'group: safe_place, aboutChild: true'));
    expect(problems()).toEqual([MISSING]);
  });

  it('is told once, however many there are', () => {
    for (const file of [LINE, HOUSE]) spoil(file, (text) => text.replace(/^does: \[/m, 'does: [children_work, '));
    expect(problems()).toEqual([MISSING]);
  });

  it('needs the sentence in every language', () => {
    spoil(LINE, change('does: [listens', 'does: [children_work'));
    spoil('ui/en.json', sentence('They must tell.'));
    expect(problemsOf(content).map(({ file, rule }) => `${file} [${rule}]`)).toEqual(['content/ui/ur.json [C23]']);
  });

  it('is published with the sentence', () => {
    spoil(LINE, change('does: [listens', 'does: [children_work'));
    spoil('ui/en.json', sentence('They must tell.'));
    spoil('ui/ur.json', sentence('بتانا لازم ہے۔'));
    expect(problems()).toEqual([]);
  });

  it.each(['may_tell_childrens_services', 'private_unless_danger'])('may give its own word on it: %s', (own) => {
    spoil(
      LINE,
      all(change('does: [listens', 'does: [children_work'), change('expect: [worker', `expect: [${own}, worker`)),
    );
    expect(problems()).toEqual([]);
  });

  it('is none, when it only listens to adults', () => {
    expect(mustTellOfChild({ kinds: ['talk_line'], does: ['listens'], channels: [] }, [])).toBe(false);
  });
});
