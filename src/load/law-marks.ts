import { formatDate } from '../i18n/formats.ts';
import { translator } from '../i18n/translator.ts';
import type { Strings } from '../schema/directory.ts';
import type { Law, LawStrings } from '../schema/law.ts';

/**
 * Interface strings, with nation and day behind each that says what the law is (C44): wherever such a string is shown, on
 * a page or in the finder, the reader sees both.
 * @param strings by language; each text is given in its own language.
 */
export function withLawMarks(strings: Record<string, Strings>, lawStrings: LawStrings): Record<string, Strings> {
  return Object.fromEntries(
    Object.entries(strings).map(([lang, own]) => {
      const t = translator(lang, strings);
      const mark = ({ nation, checked }: Law) =>
        t('law.mark', { nation: t.of('area', nation), date: formatDate(lang, checked) });
      const marked = lawStrings.flatMap((law) =>
        law.key in own ? [[law.key, `${own[law.key] ?? ''} ${mark(law)}`]] : [],
      );
      return [lang, { ...own, ...(Object.fromEntries(marked) as Strings) }];
    }),
  );
}
