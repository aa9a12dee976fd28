import type { Content } from './content.ts';
import { everyText, type Text } from './texts.ts';

/** An address on the web, and where it stands. */
export interface Link {
  url: string;
  at: Text;
}

/** Every address on the web that stands in content/: pages of services, sources, the sources of lists. */
export function everyLink(content: Content): Link[] {
  return everyText(content).flatMap((at) =>
    [...at.text.matchAll(/https:\/\/[^\s)\]"'<>]+/g)].map(([url]) => ({ url: url.replace(/[.,;:]$/, ''), at })),
  );
}
