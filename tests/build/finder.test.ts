// The finder on a telephone goes by files that leave out much: it must find the same as everything else does, and say the same.
import { describe, expect, it } from 'vitest';
import { findHelp } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import { withFurther, withPage, type FurtherFile, type SentFile } from '../../src/islands/finder/finder-file.ts';
import { dataFile, directory, languages, read, TODAY } from './support.ts';

const { pathways, strings } = directory;
const lists = { strings: {}, now: '/', bankHolidays: [], times: {}, weekdays: [] };

/** Answers that make much worth knowing. */
const SAID: Answers = { sex_gender: ['man'], immigration: ['yes'], access_needs: ['interpreter'] };

/** Who asks, and where; with each answer to each other question by itself. */
const ANSWERS: Answers[] = ['V', 'P_other', 'X'].flatMap((who) =>
  ['birmingham', 'sandwell', 'worcestershire', 'elsewhere_or_want_to_move', 'skip'].flatMap((where) =>
    pathways.axes
      .filter(({ id }) => id !== 'audience' && id !== 'area')
      .flatMap(({ id, options }) =>
        options.map((option) => ({ ...SAID, audience: [who], area: [where], [id]: [option.id] })),
      ),
  ),
);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Kinds in their order, and under each its services with why they are there and what is not known of them. */
function found(answers: Answers, data: Parameters<typeof findHelp>[1]) {
  const { results, ...rest } = findHelp(answers, data, TODAY);
  return {
    ...rest,
    // Numbers of rules are sent for duties only. Which service is first hangs on its lines, of which only the one shown is sent.
    results: results.map(({ kind, reasons, isFirst, services, nearMisses }) => ({
      ...{ kind, reasons, isFirst },
      services: services.map(({ id, matches, unknown }) => ({ id, matches, unknown })).sort(byId),
      nearMisses: [...nearMisses].sort(byId),
    })),
  };
}

/** What the records and the rules lead to: the same in every language, so worked out once for each set of answers. */
const wanted = new Map<string, ReturnType<typeof found>>();
function asTheRecordsSay(answers: Answers) {
  const key = JSON.stringify(answers);
  const known = wanted.get(key) ?? found(answers, directory);
  wanted.set(key, known);
  return known;
}

describe.each(languages.map(({ tag }) => tag))('the finder in %s, once its files have arrived', (lang) => {
  const first = withPage(JSON.parse(read(dataFile(`${lang}/find`))) as SentFile, lang, lists);
  const whole = withFurther(first, JSON.parse(read(dataFile(`${lang}/find-more`))) as FurtherFile, lang);

  it('finds for the first questions what the records and the rules lead to, and says the same not to be known', () => {
    const known = first.pathways.axes.map(({ id }) => id);
    const asked = ANSWERS.map((answers) =>
      Object.fromEntries(Object.entries(answers).filter(([id]) => known.includes(id))),
    );
    expect(asked.length).toBeGreaterThan(300);
    for (const answers of asked)
      expect(found(answers, first), JSON.stringify(answers)).toEqual(asTheRecordsSay(answers));
  });

  it('finds the same for the further ones', () => {
    for (const answers of ANSWERS)
      expect(found(answers, whole), JSON.stringify(answers)).toEqual(asTheRecordsSay(answers));
  });

  it('brings the words of every question, answer, group and kind', () => {
    const own = strings[lang] ?? {};
    const ofAxes = (axes: typeof pathways.axes) =>
      Object.keys(own).filter((key) => axes.some(({ id }) => key === `axis.${id}` || key.startsWith(`axis.${id}.`)));
    const ofKinds = ({ kinds }: typeof first) => kinds.map(({ id }) => `kind.${id}`).filter((key) => key in own);
    for (const file of [first, whole]) {
      const keys = [...ofAxes(file.pathways.axes), ...ofKinds(file)];
      expect(keys.length).toBeGreaterThan(100);
      expect(keys.filter((key) => file.strings[key] !== own[key])).toEqual([]);
    }
  });

  it('brings the words for all that may be unknown', () => {
    for (const key of ['line', 'sex', 'age', 'areas'].map((what) => `unknown.${what}`))
      expect(first.strings[key]).toBe(strings[lang]?.[key]);
    for (const key of ['unknown.interpreter', 'unknown.no_recourse'])
      expect(whole.strings[key]).toBe(strings[lang]?.[key]);
  });
});
