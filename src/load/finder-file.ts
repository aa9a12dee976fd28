import type { FurtherFile, SentFile } from '../islands/finder/finder-file.ts';
import { keysOf } from '../islands/finder/sent.ts';
import type { Service, Strings } from '../schema/directory.ts';
import type { Kind } from '../schema/kind.ts';
import type { Axis, Pathways } from '../schema/pathway.ts';
import { columnsOf, sentAxis, sentKind } from './finder-sent.ts';
import { finderWords } from './finder-words.ts';
import { expectedOf, sentServices } from './sent-services.ts';
import { directory } from './site-content.ts';

/** What some questions need, before it is packed. */
interface Part {
  pathways: Pathways;
  kinds: Kind[];
  services: Service[];
  strings: Strings;
}

/**
 * What src/islands/finder needs of one language to ask the first questions: rules, facts to match, words. Nothing that no
 * answer to them can lead to.
 */
export function finderFile(lang: string): SentFile {
  const { services, lines, ...rest } = packed(lang, firstPart(lang));
  return { ...rest, areas: columnsOf(directory.areas), services, lines };
}

/** What the finder needs besides, once somebody wants to answer more: every question, and what only the further ones lead to. */
export function furtherFile(lang: string): FurtherFile {
  const [first, all] = [firstPart(lang), partOf(lang, directory.pathways.axes)];
  return packed(lang, {
    ...all,
    services: all.services.filter((service) => !first.services.includes(service)),
    strings: Object.fromEntries(Object.entries(all.strings).filter(([key]) => !(key in first.strings))),
  });
}

function firstPart(lang: string): Part {
  return partOf(
    lang,
    directory.pathways.axes.filter(({ further }) => !further),
  );
}

/** Rules, facts and words for some questions. */
function partOf(lang: string, axes: Axis[]): Part {
  const { pathways } = directory;
  const reachable = reachableKinds(axes);
  const kinds = directory.kinds.filter(({ id }) => reachable.has(id));
  const switches = kinds.flatMap(({ enabledBy }) => enabledBy ?? []);
  // Neighbours that are alike are packed into less; the order of what is shown does not hang on it.
  const services = directory.services
    .filter(({ status, kinds: own }) => status === 'running' && own.some((id) => reachable.has(id)))
    .sort((a, b) => (alike(a) < alike(b) ? -1 : 1));
  return {
    pathways: {
      ...pathways,
      axes,
      order: pathways.order.filter((id) => reachable.has(id)),
      tables: [],
      invariants: [],
      settings: pathways.settings.filter(({ id }) => switches.includes(id)),
    },
    kinds,
    services,
    strings: finderWords(directory.strings[lang] ?? {}, axes, reachable, new Set(services.flatMap(expectedOf))),
  };
}

/** Services of the same kinds in the same places have the same. */
function alike({ kinds, areas, id }: Service): string {
  return [...kinds, ...areas, id].join();
}

/** A part as it goes over a slow line. */
function packed(lang: string, { pathways, kinds, services, strings }: Part): FurtherFile {
  const rules = {
    pathways: { ...pathways, axes: pathways.axes.map(sentAxis) },
    kinds: columnsOf(kinds.map(sentKind)),
  };
  // Kinds that no answer leads to decide nothing here.
  const sent = sentServices(lang, services, (kind) => everReached.has(kind));
  const keys = keysOf(rules);
  const others = Object.entries(strings).filter(([key]) => !keys.includes(key));
  return {
    // In the order that is packed into least: of all, words first, as what comes after them is found in them.
    strings: columnsOf(others.map(([key, text]) => ({ key, text }))),
    named: keys.map((key) => strings[key] ?? null),
    dates: sent.dates,
    ...rules,
    services: sent.services,
    lines: sent.lines,
  };
}

/** Kinds that some answer adds, and kinds of one sex, which an answer may name as left out. */
function reachableKinds(axes: readonly Axis[]): Set<string> {
  const rows = axes.flatMap(({ options }) => options.map(({ then }) => then));
  const named = rows.flatMap(({ add, first, remove, replaceProtected }) => [
    ...add,
    ...first,
    ...remove,
    ...Object.entries(replaceProtected).flat(),
  ]);
  return new Set([...named, ...directory.kinds.filter(({ sex }) => sex !== undefined).map(({ id }) => id)]);
}

const everReached = reachableKinds(directory.pathways.axes);
