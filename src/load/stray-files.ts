import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOfUnread, type Reading } from './content-file.ts';
import type { Problem } from './problem.ts';

/** Pictures, sound, films and documents: they show people and places, and carry facts that nobody sees (C37). */
const PICTURE_OR_DOCUMENT =
  /\.(jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg|ico|mp[34]|m4[av]|wav|ogg|mov|avi|webm|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|eml|msg|vcf|zip)$/i;

/**
 * Files of content/ that nothing reads: pictures and documents (C37), and what stands in the wrong place or under the wrong
 * name, and would be missed without a word (C3). Folders of services tell theirs themselves.
 * @param reading after everything was read.
 */
export function strayFiles(reading: Reading): Problem[] {
  const { content, asked = new Set() } = reading;
  if (!existsSync(content)) return [];
  return filesIn(content, '')
    .filter((path) => !asked.has(path) && !path.split('/').some((name) => isOfUnread(reading, name)))
    .map((path) => {
      const isPicture = PICTURE_OR_DOCUMENT.test(path);
      return {
        file: `content/${path}`,
        line: 1,
        column: 1,
        rule: isPicture ? 'C37' : 'C3',
        wrong: isPicture ? 'pictures and documents are not kept here' : 'nothing reads this file',
        fix: isPicture
          ? 'delete it; they can show who and where somebody is.'
          : 'check its name and folder, or delete it.',
      };
    });
}

function filesIn(content: string, folder: string): string[] {
  return readdirSync(join(content, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === 'services') return [];
      return entry.isDirectory() ? filesIn(content, path) : [path];
    });
}
