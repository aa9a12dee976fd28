import type { Problem } from '../problem.ts';
import type { ServiceFiles } from '../services.ts';
import { problemAt, type Known } from './known.ts';

/** Kinds whose place is never written down, whoever asks (decision on C8 and C9 in safety.md). */
const ALWAYS_CONFIDENTIAL = ['refuge', 'dispersed_safe'];

/** Ways to write down where something is (C9). */
const PLACES: [what: string, pattern: RegExp][] = [
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i],
  ['coordinates', /-?\d{1,2}\.\d{3,}\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}/],
  ['a plus code', /\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/i],
  ['a what3words address', /(?:\/\/\/\s*|w3w\.co\/|what3words\S*\s+)\p{L}+\s*\.\s*\p{L}+\s*\.\s*\p{L}+/iu],
  ['a map link', /\bmaps?\.|goo\.gl|openstreetmap|\/maps?\b/i],
  [
    'a street and house number',
    /\b\d+[a-z]?,?\s+(\p{Lu}[\p{L}']+\s+){1,3}(road|street|lane|avenue|drive|close|court|crescent|terrace|way|place|hill|grove|gardens|row|rd|st|ave)\b/iu,
  ],
];

/** No place of a refuge or safe home in any field, free text or translation (C8 to C10). */
export function checkConfidential({ facts, words }: ServiceFiles, known: Known): Problem[] {
  const { value, source } = facts;
  const problems: Problem[] = [];
  const mustHide = value.kinds.find((kind) => ALWAYS_CONFIDENTIAL.includes(kind));
  if (mustHide !== undefined && !value.confidential) {
    problems.push(
      problemAt(
        source,
        ['confidential'],
        'C8',
        `a service of kind "${mustHide}" is always confidential`,
        'write "confidential: true".',
      ),
    );
  }
  if (!value.confidential) return problems;
  value.channels.forEach((channel, index) => {
    if (channel.kind === 'visit' || channel.address !== undefined) {
      problems.push(
        problemAt(
          source,
          ['channels', index],
          'C9',
          'a confidential place may not have an address',
          'remove this channel.',
        ),
      );
    }
  });
  value.areas.forEach((area, index) => {
    if (known.areas.find(({ id }) => id === area)?.level === 'district') {
      problems.push(
        problemAt(
          source,
          ['areas', index],
          'C10',
          `"${area}" is too small an area for a confidential place`,
          'name the council.',
        ),
      );
    }
  });
  for (const [path, text] of texts(source.value, [])) {
    // Sources are pages that are public already; a commit hash in their address is no place.
    if (path[0] === 'sources') continue;
    for (const what of placesIn(text))
      problems.push(problemAt(source, path, 'C9', `this text holds ${what}`, 'remove it.'));
  }
  for (const file of Object.values(words)) {
    for (const [path, text] of texts(file.source.value, [])) {
      for (const what of placesIn(text))
        problems.push(problemAt(file.source, path, 'C9', `this text holds ${what}`, 'remove it.'));
    }
    file.value.body.split('\n').forEach((line, index) => {
      for (const what of placesIn(line)) {
        problems.push({
          file: file.source.file,
          line: file.bodyLine + index,
          column: 1,
          rule: 'C9',
          wrong: `this text holds ${what}`,
          fix: 'remove it.',
        });
      }
    });
  }
  return problems;
}

/** The ways a text gives a place away. */
export function placesIn(text: string): string[] {
  return PLACES.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
}

function texts(value: unknown, path: PropertyKey[]): [path: PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
