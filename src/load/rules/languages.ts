import { interpreterChannels } from '../../domain/interpreters.ts';
import type { Language } from '../../schema/language.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, unknownName } from './known.ts';

/**
 * The record of a language: others fall back to English, so that has all; a language with pages says what its readers ask an
 * interpreter for, and while no native speaker has read it, which line is free and has interpreters (C23, C30).
 */
export function checkLanguages({ languages: { value, source }, services }: Content): Problem[] {
  const told = (index: number, path: keyof Language, rule: string, wrong: string, fix: string): Problem =>
    problemAt(source, [index, path], rule, wrong, fix);
  const ids = services.map(({ id }) => id);
  return value.flatMap(({ tag, fallback, work, published, review, interpreterLine: line, askFor }, index) => {
    if (tag === 'en') {
      const back = 'English is what others fall back to';
      return [
        ...(fallback ? [told(index, 'fallback', 'C23', back, 'remove "fallback:".')] : []),
        ...(work === 'own'
          ? []
          : [told(index, 'tag', 'C23', 'others are sent to the English pages', 'write "work: own".')]),
      ];
    }
    const unknown =
      line === undefined ? [] : unknownName(source, [index, 'interpreterLine'], line, ids, 'content/services');
    const channels = services.filter(({ id }) => id === line).flatMap(({ facts }) => interpreterChannels(facts.value));
    const isFree = channels.some(({ cost }) => cost === 'free');
    const wrong = `"${line ?? ''}" has no line with an interpreter that is free and that anybody may ring`;
    return [
      ...unknown,
      ...(line === undefined || unknown.length > 0 || isFree
        ? []
        : [
            told(
              index,
              'interpreterLine',
              'C30',
              wrong,
              'name a service whose record says "interpreter: yes" and "cost: free".',
            ),
          ]),
      ...(published && review === 'none' && line === undefined
        ? [told(index, 'tag', 'C23', 'its readers are told of no line with interpreters', 'add "interpreterLine:".')]
        : []),
      ...(published && askFor.length === 0
        ? [told(index, 'tag', 'C23', 'it does not say what its readers ask an interpreter for', 'add "askFor:".')]
        : []),
    ];
  });
}
