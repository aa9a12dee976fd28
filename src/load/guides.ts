import { guideSchema, type Guide } from '../schema/guide.ts';
import { listFolder, readMarkdown, type Read, type Reading } from './content-file.ts';

/** A guide in one language, with the lines it stands on. */
export interface GuideFile extends Read<Guide> {
  bodyLine: number;
}

/** Reads content/guides/<id>/<lang>.md. */
export function readGuides(reading: Reading): GuideFile[] {
  return listFolder(reading, 'guides').flatMap((id) =>
    listFolder(reading, `guides/${id}`).flatMap((name) => {
      const lang = name.replace(/\.md$/, '');
      const read = readMarkdown(reading, `guides/${id}/${name}`, guideSchema);
      return read ? [{ ...read, value: { ...read.value, id, lang, body: read.body } }] : [];
    }),
  );
}
