// Other search engines over the same texts, each with the settings its makers advise: parts of words, misspellings, names first.
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** A page of a service as an engine sees it. */
export interface Text {
  id: string;
  name: string;
  /** Kinds, areas and whom it helps, in the words of the page. */
  facts: string;
  words: string;
}

/** An engine over the texts of one language. */
export interface Engine {
  find: (query: string) => Promise<string[]> | string[];
  /** What a browser must fetch before the first result, besides the engine's code, as text. */
  index: string;
}

/** Which file or folder of a package holds the code that is sent to a browser. */
export const ENGINES: Record<string, { make: (texts: readonly Text[]) => Promise<Engine> | Engine; code: string }> = {
  minisearch: { make: minisearch, code: 'minisearch/dist/umd/index.js' },
  orama: { make: orama, code: '@orama/orama/dist/browser' },
  flexsearch: { make: flexsearch, code: 'flexsearch/dist/flexsearch.bundle.min.js' },
  lunr: { make: lunrEngine, code: 'lunr/lunr.min.js' },
  fuse: { make: fuse, code: 'fuse.js/dist/fuse.min.mjs' },
};
const MOST = 10;

function minisearch(texts: readonly Text[]): Engine {
  const engine = new MiniSearch<Text>({
    fields: ['name', 'facts', 'words'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 3, facts: 2 } },
  });
  engine.addAll(texts);
  return {
    find: (query) =>
      engine
        .search(query)
        .slice(0, MOST)
        .map(({ id }) => id as string),
    index: JSON.stringify(engine),
  };
}

async function orama(texts: readonly Text[]): Promise<Engine> {
  const engine = create({ schema: { id: 'string', name: 'string', facts: 'string', words: 'string' } as const });
  await insertMultiple(engine, [...texts]);
  return {
    find: async (query) => {
      const { hits } = await searchOrama(engine, {
        term: query,
        tolerance: 1,
        limit: MOST,
        boost: { name: 3, facts: 2 },
      });
      return hits.map(({ document }) => document.id);
    },
    index: JSON.stringify(texts),
  };
}

function flexsearch(texts: readonly Text[]): Engine {
  const engine = new FlexSearch.Document({
    tokenize: 'forward',
    document: { id: 'id', index: ['name', 'facts', 'words'] },
  });
  for (const text of texts) engine.add({ ...text });
  return {
    find: (query) => {
      const fields = engine.search(query, { limit: MOST, suggest: true }) as { result: string[] }[];
      return [...new Set(fields.flatMap(({ result }) => result))].slice(0, MOST);
    },
    index: JSON.stringify(texts),
  };
}

function lunrEngine(texts: readonly Text[]): Engine {
  const engine = lunr(function () {
    this.field('name', { boost: 3 });
    this.field('facts', { boost: 2 });
    this.field('words');
    for (const text of texts) this.add(text);
  });
  return {
    find: (query) => {
      const words = query.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
      const terms = words.flatMap((word) => [word, `${word}*`, ...(word.length > 4 ? [`${word}~1`] : [])]);
      return terms.length === 0
        ? []
        : engine
            .search(terms.join(' '))
            .slice(0, MOST)
            .map(({ ref }) => ref);
    },
    index: JSON.stringify(engine),
  };
}

function fuse(texts: readonly Text[]): Engine {
  const keys = [{ name: 'name', weight: 3 }, { name: 'facts', weight: 2 }, 'words'];
  const engine = new Fuse([...texts], { keys, ignoreLocation: true, threshold: 0.4 });
  return {
    find: (query) => engine.search(query, { limit: MOST }).map(({ item }) => item.id),
    index: JSON.stringify(texts),
  };
}
