import i18next from 'i18next';
import type english from '../../content/ui/en.json';
import type calling from '../../content/ui/en/calling.json';
import type desk from '../../content/ui/en/desk.json';
import type easy from '../../content/ui/en/easy.json';
import type essentials from '../../content/ui/en/essentials.json';
import type finder from '../../content/ui/en/finder.json';
import type inputs from '../../content/ui/en/inputs.json';
import type keep from '../../content/ui/en/keep.json';
import type place from '../../content/ui/en/place.json';
import type referrals from '../../content/ui/en/referrals.json';
import type safety from '../../content/ui/en/safety.json';
import type sheet from '../../content/ui/en/sheet.json';
import type tables from '../../content/ui/en/tables.json';
import type tested from '../../content/ui/en/tested.json';
import type unknown from '../../content/ui/en/unknown.json';
import type walkIn from '../../content/ui/en/walk-in.json';
import type { Strings } from '../schema/directory.ts';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type EnglishKey = Extract<
  | keyof typeof english
  | keyof typeof calling
  | keyof typeof desk
  | keyof typeof easy
  | keyof typeof essentials
  | keyof typeof finder
  | keyof typeof inputs
  | keyof typeof keep
  | keyof typeof place
  | keyof typeof referrals
  | keyof typeof safety
  | keyof typeof sheet
  | keyof typeof tables
  | keyof typeof tested
  | keyof typeof unknown
  | keyof typeof walkIn,
  string
>;
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Plural}` ? Base | Key : Key;

/** The name of an interface string, typed from English; for plurals the name without its ending. */
export type StringKey = WithoutPlural<EnglishKey>;
type Prefix<Key extends string> = Key extends `${infer Head}.${infer Tail}` ? Head | `${Head}.${Prefix<Tail>}` : never;
/** What stands before the last dot, for words named by content: `kind`, `area`, `axis.harms`. */
export type StringFamily =
  | Prefix<EnglishKey>
  | `axis.${string}`
  | `desk_en.${'ask' | 'note' | 'result'}.${string}`
  | `duty.${string}`
  | `input.${string}`
  | `decides.${string}`
  | `item.${string}`
  | `list_of.${string}`;
type Values = Record<string, string | number>;

/** Gives interface strings of one language. */
export interface Translator {
  (key: StringKey, values?: Values): string;
  /** A string named by content, e.g. `t.of('kind', 'refuge')`. Loading made sure that it exists. */
  of: (family: StringFamily, id: string, values?: Values) => string;
  /** Whether content has such words: some kinds explain themselves, others are explained by their services. */
  has: (family: StringFamily, id: string) => boolean;
  lang: string;
}

/** One language's strings, with English behind them. Plural forms follow the language's own rules. */
export function translator(lang: string, strings: Record<string, Strings>): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    lng: lang,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(strings).map(([tag, words]) => [tag, { translation: words }])),
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // Pages and React escape what they print; escaping twice would show "&#39;".
    interpolation: { escapeValue: false },
  });
  const t = instance.getFixedT(lang);
  /** What needs no values is the same on every page, and there are thousands. */
  const plain = new Map<string, string>();
  const say = (key: string, values?: Values) => {
    if (values) return t(key, values);
    const known = plain.get(key) ?? t(key);
    plain.set(key, known);
    return known;
  };
  return Object.assign((key: StringKey, values?: Values) => say(key, values), {
    of: (family: StringFamily, id: string, values?: Values) => say(`${family}.${id}`, values),
    has: (family: StringFamily, id: string) => instance.exists(`${family}.${id}`, { lng: lang }),
    lang,
  });
}

/** Counts up to here meet every plural form of every language that Unicode knows, fractions aside. */
const ENOUGH_COUNTS = 200;

/**
 * All plural forms of a string, for scripts that count on the page: "# services", by plural category, "#" for the number.
 */
export function pluralForms(t: Translator, key: StringKey): Record<string, string> {
  const rules = new Intl.PluralRules(t.lang);
  const counts = Array.from({ length: ENOUGH_COUNTS }, (_, count) => count);
  const examples = new Map(counts.map((count) => [rules.select(count), count]));
  return Object.fromEntries(
    [...examples].map(([form, count]) => [form, t(key, { count }).replace(String(count), '#')]),
  );
}
