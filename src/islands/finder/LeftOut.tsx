import type { Help, HelpResult } from '../../domain/find-help.ts';
import type { FinderFile, FinderService } from './finder-file.ts';
import { canRing } from './ringing.ts';
import type { Say } from './say.ts';

interface Props {
  help: Help;
  file: FinderFile;
  today: string;
  say: Say;
}

/** What is not shown, and why (P159): kinds that a rule took out, and services for other people with one to ring instead. */
export function LeftOut({ help, file, today, say }: Props) {
  // To somebody who harms, not even the names of other people's services are shown (P121).
  if (help.person.audience === 'X') return null;
  const serviceOf = (id: string) => file.services.find((candidate) => candidate.id === id);
  const instead = (results: readonly HelpResult[]) =>
    results
      .flatMap(({ services }) => services.flatMap(({ id }) => serviceOf(id) ?? []))
      .find((service) => canRing(service, today));
  const misses = new Map(
    help.results.flatMap((result) =>
      result.nearMisses.map(({ id, excluded }) => [
        id,
        { reason: excluded[0], other: instead([result]) ?? instead(help.results) },
      ]),
    ),
  );
  const removed = help.removed.filter(({ reason }) => reason !== 'audience');
  if (misses.size === 0 && removed.length === 0) return null;
  return (
    <details>
      <summary>{say('finder.removed')}</summary>
      <ul>
        {removed.map(({ kind, reason }) => (
          <li key={kind}>
            {say(`kind.${kind}`)}: {say(`finder.removed_${reason}`)}
          </li>
        ))}
        {[...misses].map(([id, { reason, other }]) => {
          const service = serviceOf(id);
          return (
            service && (
              <li key={id} data-miss={id}>
                <Name of={service} />: {say(`finder.near_${reason === 'age' ? reason : service.helps.sex}`)}.
                {other && (
                  <>
                    {' '}
                    {say('finder.near_ring')} <Name of={other} />{' '}
                    <a className="number ltr" dir="ltr" href={`tel:${other.tel ?? ''}`}>
                      {other.number}
                    </a>
                  </>
                )}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}

function Name({ of: { path, name } }: { of: FinderService }) {
  return (
    <a href={path} lang="en" dir="ltr">
      {name}
    </a>
  );
}
