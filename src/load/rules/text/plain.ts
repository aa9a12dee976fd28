import { plainFaults } from '../../../schema/plain-text.ts';
import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';

/** The only form a placeholder has: `{{count}}`. i18next reads more into braces, and must not be asked to. */
const PLACEHOLDER = /\{\{[a-z]+(_[a-z]+)*\}\}/g;
/** The little Markdown there is: headings of the second and third rank, lists with "-" or numbers, and **bold** words. */
const HEAD = /^(#{2,3}|-|\d{1,2}\.) +(?=\S)/;
const BOLD = /\*\*(?=\S)([^*]*[^*\s])\*\*/g;
/** Everything else that Markdown makes something of. */
const OTHER_MARKDOWN = /^( {4}|\s*[#+*>|~])|[[\]\\]|(^|[\s(])[*_](?=[\p{L}\p{N}])|[\p{L}\p{N}][*_]([\s).,]|$)/u;
/** A rule across the page, or what makes a heading of the line above it. */
const LINE_OF_DASHES = /(^|\s)([-=_*]\s*){3,}$/;

/**
 * What `text` of the schema holds every field to, held also by the text under front matter and by interface strings
 * (C1, C2, C5, C18, C20, C21).
 */
export function checkPlainText(texts: readonly Text[]): Problem[] {
  return texts.flatMap((text) => {
    if (text.of === 'strings') return faults(text, text.text.replace(PLACEHOLDER, '1'));
    if (text.path[0] !== 'body') return [];
    const bare = text.text.replace(HEAD, '').replace(BOLD, '$1');
    const found = faults(text, bare);
    const isKnown = found.some(({ rule }) => rule === 'C20' || rule === 'C5');
    if (isKnown || !(OTHER_MARKDOWN.test(bare) || LINE_OF_DASHES.test(text.text))) return found;
    const wrong = 'the text holds Markdown that these pages do not have';
    return [...found, problemIn(text, 'C20', wrong, 'use headings (##), lists (-) and **bold** words only.')];
  });
}

function faults(text: Text, bare: string): Problem[] {
  return plainFaults(bare).map(({ rule, wrong, fix }) => problemIn(text, rule, wrong, fix));
}
