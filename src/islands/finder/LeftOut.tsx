import type { Help } from '../../domain/find-help.ts';
import { nearMissesOf } from '../../domain/near-misses.ts';
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
  const serviceOf = (id: string | undefined) => file.services.find((candidate) => candidate.id === id);
  const misses = nearMissesOf(help, (id) => {
    const service = serviceOf(id);
    return service !== undefined && canRing(service, today);
  });
  // To somebody who harms nothing is said of what others are shown (P121).
  const removed = help.person.audience === 'X' ? [] : help.removed.filter(({ reason }) => reason !== 'audience');
  if (misses.length === 0 && removed.length === 0) return null;
  return (
    <details>
      <summary>{say('finder.removed')}</summary>
      <ul>
        {removed.map(({ kind, reason }) => (
          <li key={kind}>
            {say(`kind.${kind}`)}: {say(`finder.removed_${reason}`)}
          </li>
        ))}
        {misses.map(({ id, reason, instead }) => {
          const service = serviceOf(id);
          const other = serviceOf(instead);
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
