import { numbersOf, type Listed } from '../../domain/changes.ts';
import type { AllowedChange } from '../../schema/allowed-changes.ts';
import type { Released } from '../../schema/released.ts';
import type { ServiceFacts } from '../../schema/service.ts';
import type { Content } from '../content.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import { publicListing } from '../release.ts';
import { ALLOWED_CHANGES } from '../upkeep.ts';
import { problemAt, type Known } from './known.ts';
import { checkSignatures } from './signatures.ts';

/** How much may go without anybody having to sign: per cent of what the last release had. */
const MAY_GO = { services: 5, numbers: 2 } as const;

const SIGN = `put it back, or let two roles sign it in content/${ALLOWED_CHANGES} (CONTRIBUTING.md shows how).`;

type Was = Released['services'][string];
type IsSigned = (change: AllowedChange['change'], service: string, number?: string) => boolean;

/**
 * The deletion guard (C40): against what was public at the last release, no more than 5 % of the services and 2 % of the
 * numbers may go, no number of a national service may go or lose its place, and no confidential service may become
 * public, unless two roles have signed that very change. Where no release was ever recorded there is nothing to guard.
 */
export function checkDeletions({ services, upkeep }: Pick<Content, 'services' | 'upkeep'>, known: Known): Problem[] {
  const { released, allowedChanges } = upkeep;
  if (!released) return [];
  const files = new Map(services.map(({ id, facts }) => [id, facts]));
  const now = publicListing(services);
  const isSigned: IsSigned = (change, service, number) =>
    (allowedChanges?.value ?? []).some(
      (entry) => entry.change === change && entry.service === service && entry.number === number,
    );
  // A folder whose file has a problem of its own is not gone: one mistake is told once.
  const isUnread = (id: string) => known.serviceFolders.includes(id) && !files.has(id);
  const before = Object.entries(released.services).filter(([id]) => !isUnread(id));
  const gone = before.map(([id]) => id).filter((id) => !now.has(id) && !isSigned('service_removed', id));
  const isShown = new Set([...now.values()].flatMap(numbersOf));
  const lost = new Set(
    before.flatMap(([id, was]) =>
      isSigned('service_removed', id)
        ? []
        : numbersOf(was).filter((number) => !isShown.has(number) && !isSigned('number_removed', id, number)),
    ),
  );
  const had = new Set(Object.values(released.services).flatMap(numbersOf));
  return [
    ...tooMany('services', gone, Object.keys(released.services).length, released),
    ...tooMany('numbers', [...lost], had.size, released),
    ...before.flatMap(([id, was]) => changesOfService(id, was, now.get(id), files.get(id), isSigned)),
    ...(allowedChanges ? checkSignatures(allowedChanges, released, now, known.today) : []),
  ];
}

/** What no single service may do unsigned, however small the change is. */
function changesOfService(
  id: string,
  was: Was,
  is: Listed | undefined,
  file: Read<ServiceFacts> | undefined,
  isSigned: IsSigned,
): Problem[] {
  const report = (key: string, wrong: string): Problem =>
    file
      ? problemAt(file.source, [key], 'C40', wrong, SIGN)
      : { file: 'content/services', line: 1, column: 1, rule: 'C40', wrong, fix: SIGN };
  const isMadePublic = was.confidential && is?.confidential === false && !isSigned('made_public', id);
  return [
    ...(isMadePublic ? [report('confidential', `"${id}" was confidential until now`)] : []),
    ...(was.national && !isSigned('service_removed', id)
      ? nationalChanges(id, was, is, isSigned).map((wrong) =>
          report('channels', `${wrong}, and "${id}" is for a whole nation`),
        )
      : []),
  ];
}

function tooMany(what: keyof typeof MAY_GO, gone: string[], of: number, { recorded }: Released): Problem[] {
  if (gone.length * 100 <= of * MAY_GO[what]) return [];
  const share = ((gone.length / of) * 100).toFixed(1).replace('.0', '');
  const wrong = `${String(gone.length)} of ${String(of)} ${what} (${share} %, more than ${String(MAY_GO[what])} %) are gone since the release of ${recorded}: ${gone.join(', ')}`;
  return [{ file: 'content/services', line: 1, column: 1, rule: 'C40', wrong, fix: SIGN }];
}

/** What happened to the numbers of a national service that nobody signed. A number more is no change of a number. */
function nationalChanges(id: string, was: Was, is: Listed | undefined, isSigned: IsSigned): string[] {
  const before = numbersOf(was);
  const after = is ? numbersOf(is) : [];
  const first = after[0];
  const isNewFirst = first !== undefined && before[0] !== undefined && first !== before[0];
  return [
    ...before
      .filter((number) => !after.includes(number) && !isSigned('number_removed', id, number))
      .map((number) => `${number} is not shown any more`),
    ...(isNewFirst && !isSigned('number_first', id, first) ? [`${first} is now the number to ring first`] : []),
  ];
}
