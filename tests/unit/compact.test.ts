// A style sheet as it is sent says what was written, without what only people read.
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/styles/compact.ts';

describe('a style sheet as it is sent', () => {
  it('has no comments and no indentation', () => {
    expect(compact('/* Why. */\na {\n  color: red;\n  font:\n    1em/1.5 serif,\n    sans-serif;\n}\n')).toBe(
      'a{color:red;font:1em/1.5 serif,sans-serif}',
    );
  });

  it('keeps every space that means something', () => {
    const kept = [
      '.a .b{c:calc(1rem + 2px)}',
      'body:has(.x) :not(.y){z:0 1px}',
      '@media (min-width:48rem){.a>.b{c:d}}',
    ];
    for (const rule of kept) expect(compact(rule)).toBe(rule);
  });
});
