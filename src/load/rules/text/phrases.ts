import type { OFFENCES, Writing } from '../../../schema/writing.ts';
import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { namesIn } from './names.ts';
import { phraseFinder } from './phrase-finder.ts';

/** What an editor is told about a phrase. */
const WHY: Record<(typeof OFFENCES)[number], string> = {
  promise: 'promises what nobody can keep',
  blame: 'puts blame on the person who is hurt',
  pressure: 'tells somebody what they must do',
  gender: 'takes the sex of somebody for granted',
  label: 'gives people a name they have not chosen',
  office: 'is a word of offices or courts',
};

/**
 * No phrase that promises, blames, presses, assumes or labels, in any words of a language (C38, A16, S29), and none of
 * offices and courts (C39, A13).
 */
export function checkPhrases(texts: readonly Text[], content: Content): Problem[] {
  const names = namesIn(content);
  const held = new Map(
    Object.entries(content.writing.held).map(([lang, { value }]) => {
      // One look for all of them first: nearly no text, and nearly no name, holds any.
      const findAny = phraseFinder({ phrases: value.never.flatMap(({ phrases }) => phrases) });
      const telling = names.filter((name) => (findAny(name) ?? name).length < name.length);
      return [lang, { findAny, groups: value.never.map((group) => withNames(group, telling)) }];
    }),
  );
  return texts.flatMap((text) => {
    const rules = held.get(text.lang ?? '');
    if (rules?.findAny(text.text) === undefined) return [];
    return rules.groups.flatMap(({ it, find, instead }) => {
      const phrase = find(text.text);
      return phrase === undefined
        ? []
        : [problemIn(text, it === 'office' ? 'C39' : 'C38', `"${phrase}" ${WHY[it]}`, `${instead}.`)];
    });
  });
}

/** A name of several words may hold any of them: "Victim Support" is called so. */
function withNames(group: Writing['never'][number], names: readonly string[]) {
  return { ...group, find: phraseFinder({ phrases: group.phrases, unless: [...(group.unless ?? []), ...names] }) };
}
