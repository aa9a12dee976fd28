import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { mayStandOnPaper } from '../../src/load/sheet-kinds.ts';
import { lineWords, paperLines } from '../../src/load/sheet-lines.ts';
import type { Channel } from '../../src/schema/service.ts';
import { directory, today } from './real-content.ts';
import { aKind } from './support.ts';

const { services, kinds } = directory;
const found = services.find(({ id }) => id === 'victim-support');
if (!found) throw new Error('content has no victim-support');
const [line] = found.channels;
if (!line) throw new Error('victim-support has no line');

/** A service with lines that differ from a real one in what is said. */
const withLines = (...parts: Partial<Channel>[]) => ({
  ...found,
  channels: parts.map((part) => ({ ...line, ...part })),
});
const numbers = (...parts: Partial<Channel>[]) =>
  paperLines(withLines(...parts), kinds, today).map(({ number }) => number);

const A = { number: '+441210000001' };
const B = { number: '+441210000002' };

describe('the numbers that may stand on the paper', () => {
  it('are those to ring and to write to', () => {
    expect(numbers(A, { ...B, kind: 'text' })).toEqual([A.number, B.number]);
  });

  it('are never those of professionals, nor for somebody abroad', () => {
    expect(numbers(A, { ...B, purpose: 'professionals' })).toEqual([A.number]);
    expect(numbers({ ...B, purpose: 'from_abroad' })).toEqual([]);
  });

  it('are never leads', () => {
    expect(numbers({ ...A, evidence: { ...line.evidence, state: 'lead' } }, B)).toEqual([B.number]);
  });

  it('are no text that has to begin with the name of the service', () => {
    expect(numbers(A, { ...B, kind: 'text', send: 'SHOUT' })).toEqual([A.number]);
  });

  it('are an office only where there is no other line', () => {
    expect(numbers({ ...B, purpose: 'office' }, A)).toEqual([A.number]);
    expect(numbers({ ...B, purpose: 'office' })).toEqual([B.number]);
  });
});

describe('what is said of a number on the paper', () => {
  const t = translator('en', directory.strings);
  const words = (parts: Partial<Channel>, isAlone = false) => lineWords(t, { ...line, ...parts }, isAlone);

  it('is nothing where it is simply rung', () => {
    expect(words({})).toEqual([]);
  });

  it('is how it is used, whom it is for, and the key of its menu', () => {
    expect(words({ kind: 'text', purpose: 'under_18', option: '2' })).toEqual([
      'by text message',
      'under 18',
      'Choose 2 in the menu',
    ]);
  });

  it('is not said twice: the label of a police line says that it is not urgent', () => {
    expect(words({ purpose: 'non_urgent' }, true)).toEqual([]);
    expect(words({ purpose: 'non_urgent' })).toEqual(['when it is not urgent']);
  });
});

describe('the kinds that may stand on the paper', () => {
  it('are those that somebody besides professionals may be shown, and that the public rings', () => {
    expect(mayStandOnPaper(aKind('line', { audience: ['V', 'P'] }))).toBe(true);
    expect(mayStandOnPaper(aKind('course', { audience: ['X', 'P'] }))).toBe(true);
    expect(mayStandOnPaper(aKind('adviser', { audience: ['P'] }))).toBe(false);
    expect(mayStandOnPaper(aKind('meeting', { audience: ['V', 'P'], public: false }))).toBe(false);
    expect(mayStandOnPaper(aKind('never', { audience: [] }))).toBe(false);
  });
});
