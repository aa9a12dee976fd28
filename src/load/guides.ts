import { guideSchema, type Guide } from '../schema/guide.ts';
import { listFolder, readMarkdown, type Reading } from './content-file.ts';

/** Reads content/guides/<id>/<lang>.md. */
export function readGuides(reading: Reading): Guide[] {
  return listFolder(reading, 'guides').flatMap((id) =>
    listFolder(reading, `guides/${id}`).flatMap((name) => {
      const lang = name.replace(/\.md$/, '');
      const read = readMarkdown(reading, `guides/${id}/${name}`, guideSchema);
      return read ? [{ ...read.value, id, lang, body: read.body }] : [];
    }),
  );
}
