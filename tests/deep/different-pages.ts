import { PAGES } from '../build/support.ts';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const NAME = /\s([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** What each element of a page is, where it stands and what stands before it: without words, addresses and names. */
function shapesOf(html: string): Set<string> {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';
  const around: { name: string; kind: string; last: string }[] = [];
  const shapes = new Set<string>();
  for (const [, end, name = '', attributes = '', alone] of main.matchAll(TAG)) {
    if (end === '/') {
      while (around.length > 0 && around.pop()?.name !== name);
      continue;
    }
    const kinds = [...attributes.matchAll(NAME)].map(([, key = '', value = '']) =>
      ['class', 'type', 'role', 'dir'].includes(key) ? `${key}=${value}` : key,
    );
    const kind = `${name}[${kinds.sort().join(' ')}]`;
    const parent = around.at(-1);
    shapes.add(`${around.at(-2)?.kind ?? ''} ${parent?.kind ?? ''} ${parent?.last ?? ''} ${kind}`);
    if (parent) parent.last = kind;
    if (alone === '' && !VOID.has(name)) around.push({ name, kind, last: '' });
  }
  return shapes;
}

/**
 * As few addresses, without their language, as hold between them every element in every place that any page of the site has it in.
 * What they leave out differs from them in words alone.
 */
export function differentPaths(): string[] {
  const byPath = Map.groupBy(
    PAGES.filter(({ lang }) => lang !== ''),
    ({ path, lang }) => path.slice(lang.length + 1),
  );
  const left = [...byPath].map(([path, pages]) => ({
    path,
    shapes: new Set(pages.flatMap(({ html }) => [...shapesOf(html)])),
  }));
  const seen = new Set<string>();
  const chosen: string[] = [];
  // The page that adds most comes next, until none adds anything.
  for (;;) {
    let best = { path: '', adds: 0 };
    for (const { path, shapes } of left) {
      for (const shape of shapes) if (seen.has(shape)) shapes.delete(shape);
      if (shapes.size > best.adds) best = { path, adds: shapes.size };
    }
    if (best.adds === 0) return chosen;
    chosen.push(best.path);
    for (const shape of left.find(({ path }) => path === best.path)?.shapes ?? []) seen.add(shape);
  }
}
