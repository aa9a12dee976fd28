/** The few settings of the whole site. */
export const site = {
  name: 'Waymark',
  /** Where it will be served. No page depends on it; it is printed in open data and on cards. */
  address: 'https://waymark.example',
  defaultLanguage: 'en',
  /**
   * Where "Leave this page" goes, per language: fast, dull pages that a person of that language would plausibly read,
   * and a second one if the first does not answer. Review them twice a year.
   */
  exits: {
    en: ['https://www.bbc.co.uk/weather', 'https://en.wikipedia.org/wiki/Main_Page'],
    ur: ['https://www.bbc.com/urdu', 'https://ur.wikipedia.org/'],
  } as Record<string, readonly [string, string]>,
  /** The title a tab gets once the page was left. */
  neutralTitle: 'Weather',
  /** Plain links replace the history entry, so that one Back leaves the site (safety.md, section 4, point 2). */
  singleEntry: { everybody: true, work: false },
} as const;
