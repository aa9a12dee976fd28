import type { DueDetail } from '../../src/domain/due.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Evidence, ServiceFacts, Source } from '../../src/schema/service.ts';

/** A service somebody asks about: its facts. Words are not needed for that. */
export type AskedService = ServiceFacts & { id: string };

/** Where the doubt is, for one detail: its age, what sources disagree about, what it rests on. */
export function doubtsOf({ service, channel, freshness }: DueDetail<AskedService>, t: Translator): string[] {
  const own = channel === undefined ? undefined : service.channels[channel];
  const due = formatDate('en', service.review.due);
  return [
    ...(freshness === 'overdue' ? [`Overdue since ${due}.`] : []),
    ...(freshness === 'withdrawn' ? [`So long overdue (since ${due}) that nobody is shown it any more.`] : []),
    ...service.doubts.map((id) => t.of('doubt', id)),
    own
      ? evidenceSentence(own.evidence, service.sources, t)
      : 'There is no way to reach it that anybody could be shown. Find one.',
    ...(own ? otherSources(own.evidence, service) : []),
  ];
}

function evidenceSentence(
  { state, source: id, by, on, how }: Evidence,
  sources: readonly Source[],
  t: Translator,
): string {
  const source = sources.find((entry) => entry.id === id);
  const from = source ? `${source.name} (${t.of('publisher', source.publisher)}), ${dateOf(source)}` : id;
  switch (state) {
    case 'lead':
      return `Only a lead, and not shown: from ${from}.`;
    case 'published':
      return `Shown, and nobody has rung: from ${from}.`;
    case 'confirmed':
      return `Confirmed by ${by ?? 'somebody'}${how === undefined ? '' : `, ${how}`}, ${formatDate('en', on ?? 'unknown')}.`;
  }
}

/** Where sources disagree, the others that speak of it: the caller may have to ask about each. */
function otherSources({ source: own }: Evidence, { doubts, sources }: AskedService): string[] {
  const about = (['number', 'hours'] as const).filter((what) => doubts.includes(`${what}_conflict`));
  const others = sources.filter(({ id, supports }) => id !== own && about.some((what) => supports.includes(what)));
  if (others.length === 0) return [];
  return [`Other sources of it: ${others.map((source) => `${source.name}, ${dateOf(source)}`).join('; ')}.`];
}

function dateOf({ date }: Source): string {
  return date === 'unknown' ? 'with no date' : formatDate('en', date);
}
