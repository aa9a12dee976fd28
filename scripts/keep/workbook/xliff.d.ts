// What we use of the package "xliff", which brings no types of its own.
declare module 'xliff' {
  export interface Unit {
    source: string;
    target?: string;
    note?: string;
  }

  export interface Xliff {
    sourceLanguage: string;
    targetLanguage: string;
    /** By the file they stand in, then by key. */
    resources: Record<string, Record<string, Unit>>;
  }

  export function jsToXliff12(words: Xliff): Promise<string>;
  export function xliff12ToJs(text: string): Promise<Xliff>;
}
