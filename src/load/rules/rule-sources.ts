import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './known.ts';
import { statementsOf } from './referrals.ts';

/**
 * Every rule that a decision table, its page at the desk, a setting or a referral card names has its entry in content/rule-sources.yaml, so
 * that no duty is shown to a professional without where it comes from; and every entry is named by one (C30).
 */
export function checkRuleSources({ pathways: { tables, settings }, referrals, desk, ruleSources }: Content): Problem[] {
  const known = new Set(ruleSources.value.map(({ id }) => id));
  const named = new Set<string>();
  const untold = (p: readonly string[], report: (rule: string) => Problem): Problem[] =>
    p.flatMap((rule) => {
      named.add(rule);
      return known.has(rule) ? [] : [report(rule)];
    });
  const fix = 'add it to content/rule-sources.yaml, with its sources.';
  const problems = [
    ...tables.flatMap(({ value, source }) =>
      [
        { p: value.p, path: ['p'] },
        ...(value.always ? [{ p: value.always.p, path: ['always', 'p'] }] : []),
        ...(['rows', 'overlays'] as const).flatMap((part) =>
          value[part].map(({ p }, at) => ({ p, path: [part, at, 'p'] })),
        ),
        ...Object.entries(value.lists).map(([list, { p }]) => ({ p, path: ['lists', list, 'p'] })),
      ].flatMap(({ p, path }) =>
        untold(p, (rule) => problemAt(source, path, 'C30', `nothing says where rule ${rule} comes from`, fix)),
      ),
    ),
    ...Object.entries(desk.value.tables).flatMap(([id, { notes }]) =>
      Object.entries(notes).flatMap(([note, p]) =>
        untold(p, (rule) =>
          problemAt(
            desk.source,
            ['tables', id, 'notes', note],
            'C30',
            `nothing says where rule ${rule} comes from`,
            fix,
          ),
        ),
      ),
    ),
    ...settings.value.flatMap(({ p }, at) =>
      untold(p, (rule) =>
        problemAt(settings.source, [at, 'p'], 'C30', `nothing says where rule ${rule} comes from`, fix),
      ),
    ),
    ...referrals.value.cards
      .flatMap(statementsOf)
      .flatMap(({ p, path }) =>
        untold(p, (rule) =>
          problemAt(referrals.source, [...path, 'p'], 'C30', `nothing says where rule ${rule} comes from`, fix),
        ),
      ),
  ];
  return [
    ...problems,
    ...ruleSources.value.flatMap(({ id }, at) =>
      named.has(id)
        ? []
        : [
            problemAt(
              ruleSources.source,
              [at],
              'C30',
              `no table, page, setting or card names rule ${id}`,
              'remove it.',
            ),
          ],
    ),
  ];
}
