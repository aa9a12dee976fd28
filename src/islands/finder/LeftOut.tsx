import type { Help } from '../../domain/find-help.ts';
import type { FinderFile } from './finder-file.ts';
import type { Say } from './say.ts';

interface Props {
  help: Help;
  file: FinderFile;
  say: Say;
}

/** What is not shown, and why (P159): services for other people, and kinds that a rule took out. */
export function LeftOut({ help, file, say }: Props) {
  // To somebody who harms, not even the names of other people's services are shown (P121).
  if (help.person.audience === 'X') return null;
  const misses = new Map(
    help.results.flatMap(({ nearMisses }) => nearMisses.map(({ id, excluded }) => [id, excluded[0] ?? 'sex'] as const)),
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
        {[...misses].map(([id, reason]) => {
          const service = file.services.find((candidate) => candidate.id === id);
          return (
            service && (
              <li key={id}>
                <a href={service.path} lang="en" dir="ltr">
                  {service.name}
                </a>
                : {say(`finder.near_${reason}`)}
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
