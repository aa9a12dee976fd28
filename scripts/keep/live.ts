import { digestOf, type Leaf } from '../build/tree.ts';

/** How many files are asked for at a time. */
const AT_ONCE = 8;

/** What a browser asks for to get a file. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Holds what a site sends against the files that were built (S21).
 * @param fetchBody gets the body of an address; undefined when it is not there.
 * @returns a line for each file that is missing or another one, sorted.
 */
export async function differences(
  leaves: readonly Leaf[],
  fetchBody: (address: string) => Promise<Uint8Array | undefined>,
): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...leaves];
  const work = async () => {
    for (let leaf = waiting.pop(); leaf !== undefined; leaf = waiting.pop()) {
      const body = await fetchBody(addressOf(leaf.path));
      if (body === undefined) found.push(`${leaf.path} is not there`);
      else if (digestOf(body) !== leaf.sha256) found.push(`${leaf.path} is another file`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.sort();
}
