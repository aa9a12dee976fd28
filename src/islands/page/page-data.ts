/** What the page wrote for its scripts, all in its own language. */
export interface PageData {
  strings: Record<string, string>;
  /** The address of the lines for danger now. */
  now: string;
  /** Days on which offices are shut. */
  bankHolidays: string[];
  /** Every time at which some line opens or closes, by minutes since midnight: "9:30 am"; none where digits say all. */
  times: Record<number, string>;
  /** Monday first. */
  weekdays: string[];
}

/** Reads what src/components/PageData.astro wrote. */
export function pageData(): PageData {
  const text =
    document.getElementById('page-data')?.textContent ??
    '{"strings":{},"now":"/","bankHolidays":[],"times":{},"weekdays":[]}';
  return JSON.parse(text) as PageData;
}

/** The finished strings of the page's language. */
export function pageStrings(): Record<string, string> {
  return pageData().strings;
}

/** Puts values into a string: "{{count}} results" with { count: 3 }. */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
