import { fold } from '../../domain/search/fold.ts';
import { onceEach } from '../../domain/search/once.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';
import { problemAt, unknownName, type Known } from './known.ts';

/**
 * The words of the search: every meaning leads to kinds and services that there are and has a name for the reader, every
 * phrase belongs to a meaning (C30), and every word is one that a search can find (C2).
 */
export function checkSearchWords(content: Content, known: Known): Problem[] {
  const { intents, vocabularies } = content.search;
  const english = content.strings['en']?.value ?? {};
  const kinds = known.kinds.map(({ id }) => id);
  return [
    ...intents.value.flatMap(({ label, show, services }, index) => [
      ...(label in english
        ? []
        : [problemAt(intents.source, [index, 'label'], 'C23', `content/ui/en.json has no "${label}"`, 'write it.')]),
      ...show.flatMap((kind, at) =>
        unknownName(intents.source, [index, 'show', at], kind, kinds, 'content/kinds.yaml'),
      ),
      ...services.flatMap((id, at) =>
        unknownName(intents.source, [index, 'services', at], id, known.serviceFolders, 'content/services'),
      ),
    ]),
    ...Object.values(vocabularies).flatMap((file) => checkVocabulary(file, content, known)),
  ];
}

function checkVocabulary(
  { value, source }: Content['search']['vocabularies'][string],
  { search }: Content,
  known: Known,
): Problem[] {
  const intents = search.intents.value.map(({ id }) => id);
  const areas = known.areas.map(({ id }) => id);
  const lists = Object.keys(value.words);
  return [
    ...Object.entries(value.words).flatMap(([list, words]) =>
      words.flatMap((word, at) => unfindable(source, ['words', list, at], word)),
    ),
    ...(['say', 'romanised'] as const).flatMap((part) =>
      Object.entries(value[part]).flatMap(([intent, phrases]) => [
        ...unknownName(source, [part, intent], intent, intents, 'content/intents.yaml'),
        ...phrases.flatMap((phrase, at) =>
          phrase
            .replaceAll('!', '')
            .split(/[ /]/)
            .flatMap((word) => {
              const list = /^<(\w+)>$/.exec(word)?.[1];
              const path = [part, intent, at];
              return list === undefined
                ? unfindable(source, path, word)
                : unknownName(source, path, list, lists, '"words" of this file');
            }),
        ),
      ]),
    ),
    ...(['ignore', 'known'] as const).flatMap((list) =>
      value[list].flatMap((word, at) => unfindable(source, [list, at], word)),
    ),
    ...Object.keys(value.services).flatMap((id) =>
      unknownName(source, ['services', id], id, known.serviceFolders, 'content/services'),
    ),
    ...Object.keys(value.places).flatMap((id) => unknownName(source, ['places', id], id, areas, 'content/areas.yaml')),
  ];
}

/** The same words stand in thousands of phrases. */
const foldedOnce = onceEach(fold);

/** A word of a phrase must still be one word when it is compared, and a stem long enough to mean something. */
function unfindable(source: YamlSource, path: readonly PropertyKey[], word: string): Problem[] {
  const compared = foldedOnce(word.replace(/\*$/, ''));
  if (compared === '' || compared.includes(' '))
    return [
      problemAt(
        source,
        path,
        'C2',
        `"${word}" is not one word to the search`,
        'write its parts as words of their own, or without the sign between them.',
      ),
    ];
  const least = /[a-z]/.test(compared) ? 3 : 2;
  if (word.endsWith('*') && compared.length < least)
    return [
      problemAt(
        source,
        path,
        'C2',
        `"${word}" begins too many words`,
        `give a stem at least ${String(least)} letters.`,
      ),
    ];
  return [];
}
