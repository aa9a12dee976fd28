import type { Directory } from '../../src/schema/directory.ts';
import type { Text } from './engines.ts';

/** The running services as the pages of a language tell them: what every engine is given. */
export function textsOf({ services, strings }: Directory, lang: string): Text[] {
  const own = strings[lang] ?? {};
  return services
    .filter(({ status }) => status === 'running')
    .map(({ id, name, alsoKnownAs, kinds, areas, words }) => {
      const { summary, body } = words[lang] ?? words.en;
      return {
        id,
        name: [name, ...alsoKnownAs].join(', '),
        facts: [...kinds.map((kind) => own[`kind.${kind}`]), ...areas.map((area) => own[`area.${area}`])].join(', '),
        words: `${summary} ${body}`,
      };
    });
}
