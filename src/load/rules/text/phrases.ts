import type { OFFENCES, Writing } from '../../../schema/writing.ts';
import type { Content } from '../../content.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';

import { phraseFinder } from './phrase-pattern.ts';

/** What an editor is told about a phrase. */
const WHY: Record<(typeof OFFENCES)[number], string> = {
  promise: 'promises what nobody can keep',
  blame: 'puts blame on the person who is hurt',
  pressure: 'tells somebody what they must do',
  gender: 'takes the sex of somebody for granted',
  label: 'gives people a name they have not chosen',
};

/** No phrase that promises, blames, presses, assumes or labels, in any words of a language (C38, A16, S29). */
export function checkPhrases(texts: readonly Text[], { writing, services }: Content): Problem[] {
  const names = services.flatMap(({ facts: { value } }) => [
    value.name,
    value.label,
    value.runBy,
    ...value.alsoKnownAs,
  ]);
  const groups = new Map(
    Object.entries(writing.held).map(([lang, { value }]) => [
      lang,
      value.never.map((group) => withNames(group, names)),
    ]),
  );
  return texts.flatMap((text) =>
    (groups.get(text.lang ?? '') ?? []).flatMap(({ it, find, instead }) => {
      const phrase = find(text.text);
      return phrase === undefined ? [] : [problemIn(text, 'C38', `"${phrase}" ${WHY[it]}`, `${instead}.`)];
    }),
  );
}

/** A name may hold any word: "Victim Support" is called so. */
function withNames(group: Writing['never'][number], names: readonly string[]) {
  const find = phraseFinder(group);
  const telling = names.filter((name) => find(name) !== undefined);
  return { ...group, find: phraseFinder({ phrases: group.phrases, unless: [...(group.unless ?? []), ...telling] }) };
}
