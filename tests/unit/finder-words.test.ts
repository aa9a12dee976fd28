// Which words /<lang>/find.json carries: every telephone fetches it, so none that no answer leads to.
import { describe, expect, it } from 'vitest';
import { finderWords } from '../../src/load/finder-words.ts';
import { directory } from './real-content.ts';

const { axes } = directory.pathways;
const LINES = axes.flatMap(({ options }) =>
  options.flatMap((option) =>
    (['must', 'never', 'say'] as const).flatMap((part) => option[part].map((id) => `${part}.${id}`)),
  ),
);

describe.each(['en', 'ur'])('the words of the finder in %s', (lang) => {
  const all = directory.strings[lang] ?? {};
  const words = finderWords(all, axes, new Set(['refuge']), new Set(['asks_if_safe']));
  const keysOf = (start: string, of = words) => Object.keys(of).filter((key) => key.startsWith(start));

  it('have the lines that an answer brings, and none that only a table does', () => {
    const lines = ['must.', 'never.', 'say.'].flatMap((start) => keysOf(start));
    expect(lines.sort()).toEqual([...new Set(LINES)].sort());
    expect(keysOf('must.', all).length).toBeGreaterThan(keysOf('must.').length);
  });

  it('have no other words of the tables', () => {
    expect([...keysOf('duty.'), ...keysOf('item.')]).toEqual([]);
  });

  it('have the questions, the notices and the reasons, and of kinds those that can be reached', () => {
    for (const start of ['axis.', 'notice.', 'reason.']) expect(keysOf(start)).toEqual(keysOf(start, all));
    expect(keysOf('finder.').length).toBeGreaterThan(20);
    expect(keysOf('kind')).toEqual(['kind.refuge', 'kind_what.refuge']);
  });

  it('say what happens when one rings a service that is sent, and nothing of others', () => {
    expect(keysOf('expect.')).toEqual(['expect.asks_if_safe']);
  });

  it('have none that the page brings for its scripts, and none that only pages without script say', () => {
    expect([...keysOf('hours.'), ...keysOf('service.'), ...keysOf('search.')]).toEqual([]);
    expect(keysOf('finder.static_', all).length).toBeGreaterThan(0);
    expect([...keysOf('finder.static_'), ...keysOf('finder.heading'), ...keysOf('finder.no_script')]).toEqual([]);
  });

  it('say what may not be known, after answers that make it matter', () => {
    const after = (id: string) => {
      const asked = axes.filter((axis) => axis.id === id);
      const own = Object.keys(finderWords(all, asked, new Set(), new Set()));
      return own.filter((key) => key.startsWith('unknown.') && key !== 'unknown.line');
    };
    expect(after('danger')).toEqual([]);
    expect(after('area')).toEqual(['unknown.areas']);
    expect(after('sex_gender')).toEqual(['unknown.sex']);
    expect(after('age')).toEqual(['unknown.age']);
    expect(after('immigration')).toEqual(['unknown.no_recourse']);
    expect(after('access_needs')).toEqual(['unknown.interpreter']);
  });

  it('have no question that is not asked', () => {
    const few = finderWords(all, axes.slice(0, 2), new Set(), new Set());
    expect(Object.keys(few).filter((key) => /^axis\.\w+$/.test(key))).toEqual(
      axes.slice(0, 2).map(({ id }) => `axis.${id}`),
    );
  });
});
