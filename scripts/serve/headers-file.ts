/** One block of a `_headers` file: what it sets, and what it takes away. */
interface Block {
  path: string;
  set: [name: string, value: string][];
  unset: string[];
}

/** Reads a `_headers` file as static hosts do: so what is tested here is the very file that is shipped. */
export function parseHeadersFile(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      blocks.push({ path: line.trim(), set: [], unset: [] });
      continue;
    }
    const block = blocks.at(-1);
    const removal = /^\s+! (\S+)$/.exec(line)?.[1];
    const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (removal !== undefined) block?.unset.push(removal);
    else block?.set.push([name, value]);
  }
  return blocks;
}

/** The headers of a path: every block that fits, in order, later ones on top. */
export function headersFor(path: string, blocks: readonly Block[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const block of blocks) {
    const fits = block.path.endsWith('*') ? path.startsWith(block.path.slice(0, -1)) : path === block.path;
    if (!fits) continue;
    for (const name of block.unset) headers.delete(name);
    for (const [name, value] of block.set) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}
