/** What a copy of the site in one language is made of: /<lang>/copy.json, written by the build (scripts/build/copy-lists.ts). */
export interface CopyList {
  /** Grows when a worker could misread an older list. */
  format: typeof FORMAT;
  lang: string;
  /** What every page of this build is sent with: a page from the copy is held to the same policy. */
  headers: Record<string, string>;
  /** By address: the SHA-256 of the file, and its size in bytes. */
  files: Record<string, [sha256: string, bytes: number]>;
}

export const FORMAT = 1;

/** Where the list of a language is. It is not part of the list: its own digest is the version of the copy. */
export function listPath(lang: string): string {
  return `/${lang}/copy.json`;
}

/** Reads a list. @throws Error when it is none that is understood here. */
export function parseList(text: string): CopyList {
  const list = JSON.parse(text) as Partial<CopyList>;
  if (list.format !== FORMAT || list.files === undefined || list.headers === undefined || list.lang === undefined)
    throw new Error('not a list of a copy');
  return list as CopyList;
}

/** How much it takes on the device, in bytes. */
export function sizeOf({ files }: CopyList): number {
  return Object.values(files).reduce((sum, [, bytes]) => sum + bytes, 0);
}
