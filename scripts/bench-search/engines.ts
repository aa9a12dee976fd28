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

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Words of any script, also of one without spaces: some engines know only Latin letters by themselves, which would not be fair. */
function wordsIn(text: string): string[] {
  const all = [...segmenter.segment(text.normalize('NFKC').toLowerCase())];
  return all.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function minisearch(texts: readonly Text[]): Engine {
  const engine = new MiniSearch<Text>({
    fields: ['name', 'facts', 'words'],
    tokenize: wordsIn,
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
  const engine = create({
    schema: { id: 'string', name: 'string', facts: 'string', words: 'string' } as const,
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: wordsIn } },
  });
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
    encoder: { prepare: (text) => wordsIn(text).join(' ') },
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
    this.tokenizer = tokensOf;
    // It takes away what is not a Latin letter.
    this.pipeline.remove(lunr.trimmer);
    this.field('name', { boost: 3 });
    this.field('facts', { boost: 2 });
    this.field('words');
    for (const text of texts) this.add(text);
  });
  return {
    find: (query) => {
      const terms = wordsIn(query).flatMap((word) => [word, `${word}*`, ...(word.length > 4 ? [`${word}~1`] : [])]);
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

const tokensOf = Object.assign(
  (text?: string | object | object[] | null) =>
    wordsIn(typeof text === 'string' ? text : '').map((word, index) => new lunr.Token(word, { index })),
  { separator: /\s+/ },
);

function fuse(texts: readonly Text[]): Engine {
  const keys = [{ name: 'name', weight: 3 }, { name: 'facts', weight: 2 }, 'words'];
  const engine = new Fuse([...texts], { keys, ignoreLocation: true, threshold: 0.4 });
  return {
    find: (query) => engine.search(query, { limit: MOST }).map(({ item }) => item.id),
    index: JSON.stringify(texts),
  };
}
