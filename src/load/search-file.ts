import type { SearchFile, SentIntent, SentVocabulary } from '../islands/search/search-file.ts';
import { USUAL_INTENT } from '../islands/search/search-file.ts';
import { columnsOf, sentKind, shortOf } from './finder-sent.ts';
import { isFree, titlesOf } from './search-data.ts';
import { sentServices } from './sent-services.ts';
import { directory } from './site-content.ts';

/** What src/islands/search needs of one language, fetched when somebody first touches the field, whatever they type (S7). */
export function searchFile(lang: string): SearchFile {
  const services = directory.services.filter(({ status }) => status === 'running');
  const sent = sentServices(lang, services, () => true);
  // What happens when one rings stands on the service's page.
  const shown = Object.entries(sent.services).filter(([name]) => name !== 'expect');
  const strings = directory.strings[lang] ?? {};
  const named = directory.intents.flatMap(({ label, show }) => [label, `kind.${show[0] ?? ''}`]);
  const labels = named.map((key) => [key, strings[key] ?? ''] as const);
  return {
    strings: Object.fromEntries(labels),
    languages: directory.languages.filter(({ published }) => published).map(({ tag }) => tag),
    intents: columnsOf(directory.intents.map((intent): SentIntent => shortOf(intent, USUAL_INTENT))),
    kinds: columnsOf(directory.kinds.map(sentKind)),
    ...sent,
    services: Object.fromEntries(shown) as SearchFile['services'],
    also: services.map((service) => {
      const others = titlesOf(service, directory.services).filter((title) => title !== service.name);
      return others.length > 0 ? others : null;
    }),
    free: services.map((service) => Number(isFree(service))),
  };
}

/** How people say in a language what they mean. */
export function sentVocabulary(lang: string): SentVocabulary {
  const all = Object.entries(directory.vocabularies[lang] ?? {});
  return Object.fromEntries(all.filter(([, part]) => Object.keys(part).length > 0));
}
