import { easySchema, type EasyPage } from '../schema/easy.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { fingerprint } from './fingerprint.ts';
import { readReviewed } from './list-file.ts';

/** A page of easy read in one language, with its lines. */
export interface EasyFile extends Read<EasyPage> {
  /** The English it was made from, in a translation. */
  from: string | undefined;
  /** true: the English was changed after this translation was last looked at (C24). */
  isOlder: boolean;
}

/** Reads content/easy/<page>/<lang>.yaml. Other files there are told by `strayFiles`. */
export function readEasy(reading: Reading): EasyFile[] {
  return listFolder(reading, 'easy').flatMap((id) => {
    const names = listFolder(reading, `easy/${id}`).filter((name) => name.endsWith('.yaml'));
    const versions = names.flatMap((name) => {
      const file = readReviewed(reading, `easy/${id}/${name}`, easySchema);
      if (!file) return [];
      const { from, ...words } = file.value;
      return [{ ...file, from, value: { ...words, id, lang: name.replace(/\.yaml$/, '') } }];
    });
    const english = versions.find(({ value }) => value.lang === 'en');
    return versions.map((file) => {
      const isOlder = file !== english && english !== undefined && file.from !== easyPrint(english.value);
      return { ...file, isOlder };
    });
  });
}

/** The fingerprint of what a reader sees of a page, its pictures and numbers left out (C24). */
export function easyPrint({ tab, heading, ideas }: EasyPage): string {
  return fingerprint({ tab, heading, say: ideas.map(({ say }) => say) });
}
