import { useState } from 'react';
import { findHelp } from '../../domain/find-help.ts';
import { londonTime } from '../../domain/london-time.ts';
import type { Answers } from '../../domain/pathway/answers.ts';
import type { FinderFile } from './finder-file.ts';
import { KindBlock } from './KindBlock.tsx';
import { LeftOut } from './LeftOut.tsx';
import { canRing } from './ringing.ts';
import type { Say } from './say.ts';
import { ServiceItem } from './ServiceItem.tsx';
import { TakeAlong } from './TakeAlong.tsx';

interface Props {
  file: FinderFile;
  answers: Answers;
  say: Say;
  /** Fetches the further questions and asks the first of them; left out once they were asked. */
  onMore?: (() => Promise<void>) | undefined;
}

/** Who can help: what to read first, duties for professionals, then each kind of help in order, with the reason for it. */
export function Results({ file, answers, say, onMore }: Props) {
  const [isLost, setLost] = useState(false);
  const now = londonTime(new Date());
  const moment = { now, bankHolidays: new Set(file.bankHolidays) };
  const help = findHelp(answers, file, now.date, moment);
  const inOrder = help.results.flatMap(({ services }) =>
    services.flatMap((result) => {
      const service = file.services.find(({ id }) => id === result.id);
      return service && canRing(service, now.date) ? [{ service, result }] : [];
    }),
  );
  const first = inOrder[0];
  // When the first line is closed, one that answers now stands above everything else (P158).
  const openNow =
    first?.result.standing.open === 'open' ? undefined : inOrder.find(({ result }) => result.standing.open === 'open');
  const firstToRing = openNow ? undefined : first?.service.id;
  // The sentences are those of somebody who rings for themselves.
  const isForMe = help.person.audience === 'V' || help.person.audience === 'X';
  const lines = (prefix: string) => help.duties.filter(({ id }) => id.startsWith(prefix));
  return (
    <div data-results="">
      <h2 tabIndex={-1} data-focus="">
        {say('finder.results')}
      </h2>
      {help.notices.map(({ id }) => (
        <p className="note" key={id} data-notice={id}>
          {say(`notice.${id}`) || say(`say.${id}`)}
        </p>
      ))}
      {(['must.', 'never.'] as const).map(
        (prefix) =>
          lines(prefix).length > 0 && (
            <section key={prefix}>
              <h3>{say(prefix === 'must.' ? 'finder.duties' : 'finder.nevers')}</h3>
              <ul>
                {lines(prefix).map(({ id, row, p }) => (
                  <li key={`${row}${id}`} data-duty={id}>
                    {say(id)} <span className="soft">({p.join(', ')})</span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p className="soft">{say('service.call_trace')}</p>
      <p data-opening="">
        {say('finder.opening')} <q>{say(`finder.opening_${help.person.audience}`)}</q>
      </p>
      {openNow && (
        <ul className="plain" aria-label={say('hours.open')} data-open-now="">
          <ServiceItem {...openNow} moment={moment} isFirst isForMe={isForMe} say={say} />
        </ul>
      )}
      {help.results.map((result) => (
        <KindBlock key={result.kind} {...{ result, file, moment, firstToRing, isForMe, say }} />
      ))}
      <LeftOut help={help} file={file} today={now.date} say={say} />
      {onMore && (
        <button
          type="button"
          className="screen"
          onClick={() => {
            onMore().catch(() => {
              setLost(true);
            });
          }}
        >
          {say('finder.more')}
        </button>
      )}
      {isLost && <p role="alert">{say('finder.failed')}</p>}
      <TakeAlong help={help} file={file} today={now.date} say={say} />
    </div>
  );
}
