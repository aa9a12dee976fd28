/** Where a reader lands who leaves. */
interface Exit {
  /** Two pages: the second is opened when the first does not answer. */
  to: readonly [first: string, second: string];
  /** What the tab is called once the page was left: short, and what the first page could be called. */
  title: string;
}

const WEATHER = 'https://www.bbc.co.uk/weather';

/** The few settings of the whole site. */
export const site = {
  name: 'Waymark',
  /** Where it will be served. No page depends on it; it is printed in open data and on cards. */
  address: 'https://waymark.example',
  defaultLanguage: 'en',
  /**
   * Where "Leave this page" goes, per language: fast, dull pages that a person of that language would plausibly read, and a
   * second one if the first does not answer. Every language with pages has its own. Review them twice a year.
   */
  exits: {
    // Everybody looks at the weather.
    en: { to: [WEATHER, 'https://en.wikipedia.org/wiki/Main_Page'], title: 'Weather' },
    // The BBC's news in the language: many families here have it open every day.
    ur: { to: ['https://www.bbc.com/urdu', 'https://ur.wikipedia.org/'], title: 'BBC News اردو' },
    pa: { to: ['https://www.bbc.com/punjabi', 'https://pa.wikipedia.org/'], title: 'BBC News ਪੰਜਾਬੀ' },
    bn: { to: ['https://www.bbc.com/bengali', 'https://bn.wikipedia.org/'], title: 'BBC News বাংলা' },
    gu: { to: ['https://www.bbc.com/gujarati', 'https://gu.wikipedia.org/'], title: 'BBC News ગુજરાતી' },
    ar: { to: ['https://www.bbc.com/arabic', 'https://ar.wikipedia.org/'], title: 'BBC News عربي' },
    so: { to: ['https://www.bbc.com/somali', 'https://so.wikipedia.org/'], title: 'BBC News Somali' },
    // The BBC has no news in these languages, and the weather needs few words.
    pl: { to: ['https://pl.wikipedia.org/', WEATHER], title: 'Wikipedia' },
    ro: { to: ['https://ro.wikipedia.org/', WEATHER], title: 'Wikipedia' },
    ckb: { to: ['https://ckb.wikipedia.org/', WEATHER], title: 'ویکیپیدیا' },
    // It has, but is blocked in Iran and China: to be seen with it could need explaining to the family. An encyclopedia does not.
    fa: { to: ['https://fa.wikipedia.org/', WEATHER], title: 'ویکی‌پدیا' },
    'zh-Hans': { to: ['https://zh.wikipedia.org/', WEATHER], title: '维基百科' },
  } as Record<string, Exit | undefined>,
  /** Plain links replace the history entry, so that one Back leaves the site (safety.md, section 4, point 2). */
  singleEntry: { everybody: true, work: false },
  /**
   * Copies of the site on devices of people who ask for one (safety.md, section 5). "on": they may. "kill": nobody may, and every copy that is
   * there deletes itself when its owner next opens the site. Never take /sw.js away: a worker without it stays for ever.
   */
  offline: 'on' as 'on' | 'kill',
  /**
   * Pictures to lay under the map of places to walk into: a PMTiles archive in public/ of PNG, JPEG or WebP squares, such as "/ground.pmtiles",
   * and whom its makers want named. It is fetched whole when the map is opened, so that moving it asks for nothing (S2). Off: the ground is plain.
   */
  ground: undefined as { archive: string; credit: string } | undefined,
} as const;
