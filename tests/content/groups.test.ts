// Answers in groups: never more than five in view, and none that nobody can choose.
import { describe } from 'vitest';
import { rejectsEach, swap, type Edit } from './support.ts';

const AXES = 'pathways/axes.yaml';
const MORE = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The question with seven answers in view, and groups for them. */
function grouped(groups: string, head = ''): Edit {
  return (text) =>
    swap(
      '  assume: me\n',
      `  assume: me\n${head}${groups}`,
    )(
      swap(
        'review:\n',
        `${MORE.map((id) => `    - id: ${id}\n      slug: ${id}\n      then:\n        add: [talk_line]\n      p: [P160]\n`).join('')}review:\n`,
      )(text),
    );
}
const list = (...lines: string[]) => `  groups:\n${lines.map((line) => `    - { ${line} }\n`).join('')}`;
const FIRST = 'id: first, options: [me, one, two, six]';

describe('groups of answers', () => {
  rejectsEach([
    { what: 'seven answers in view', rule: 'C31', file: AXES, edit: grouped(''), at: '- id: me' },
    {
      what: 'a group of six',
      rule: 'C31',
      file: AXES,
      edit: grouped(list('id: all, options: [me, one, two, three, four, five]', 'id: last, options: [six]')),
      at: 'id: all',
    },
    {
      what: 'an answer that stands in no group',
      rule: 'C31',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, options: [three, four]')),
      at: '- id: five',
    },
    {
      what: 'an answer that stands in two groups',
      rule: 'C6',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, options: [three, four, five, two]')),
      at: 'id: second',
    },
    {
      what: 'an answer that is not there',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, options: [three, four, fife]')),
      at: 'id: second',
    },
    {
      what: '"I do not know" in a group, which is a button of every question',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, options: [three, four, five, unsure]')),
      at: 'id: second',
    },
    {
      what: 'two groups of one name',
      rule: 'C6',
      file: AXES,
      edit: grouped(list(FIRST, 'id: first, options: [three, four, five]')),
      at: 'id: first, options: [three',
    },
    {
      what: 'a group within one that is not there',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, within: frist, options: [three, four, five]')),
      at: 'id: second',
    },
    {
      what: 'a group that lies within itself',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, within: second, options: [three, four, five]')),
      at: 'id: second',
    },
    {
      what: 'a group that takes for meant what does not stand in it',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, assume: me, options: [three, four, five]')),
      at: 'id: second',
    },
    {
      what: 'a group in a group where several answers may be given',
      rule: 'C30',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, within: first, options: [three, four, five]'), '  many: true\n'),
      at: 'id: second',
    },
    {
      what: 'a group without words',
      rule: 'C23',
      file: AXES,
      edit: grouped(list(FIRST, 'id: second, options: [three, four, five]')),
      at: 'id: second',
    },
    {
      what: 'one group alone',
      rule: 'C7',
      file: AXES,
      edit: grouped(list(`id: all, options: [me, ${MORE.join(', ')}]`)),
      at: 'id: all',
    },
  ]);
});
