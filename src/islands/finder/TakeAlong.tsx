import { useCallback, useState } from 'react';
import type { Help } from '../../domain/find-help.ts';
import type { Outcome } from './carry.ts';
import type { FinderFile } from './finder-file.ts';
import { canRing } from './ringing.ts';
import type { Say } from './say.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  help: Help;
  file: FinderFile;
  today: string;
  say: Say;
}

/**
 * The numbers to take along: copied, or on paper, as a list that does not say what it is about (A20). Beside it stands what
 * stays behind. Professionals may print the whole page as well, with their duties.
 */
export function TakeAlong({ help, file, today, say }: Props) {
  const [outcome, setOutcome] = useState<Outcome | { is: 'lost' }>();
  const onPrinted = useCallback(() => {
    setOutcome(undefined);
  }, []);
  const press = (how: 'copy' | 'print') => () => {
    setOutcome(undefined);
    const services = file.services.filter((service) => canRing(service, today));
    import('./carry.ts')
      .then(({ carry }) => carry(how, { results: help.results, services }))
      .then(setOutcome, () => {
        setOutcome({ is: 'lost' });
      });
  };
  return (
    <section data-take="">
      <div className="screen">
        <h3>{say('finder.take')}</h3>
        <p>{say('finder.take_what')}</p>
        <div className="row">
          <button type="button" onClick={press('copy')}>
            {say('finder.copy')}
          </button>
          <button type="button" onClick={press('print')}>
            {say('finder.print')}
          </button>
          {help.person.audience === 'P' && (
            <button
              type="button"
              onClick={() => {
                print();
              }}
            >
              {say('finder.print_page')}
            </button>
          )}
        </div>
        <p role="status">{outcome?.is === 'copied' && outcome.words}</p>
        {outcome?.is === 'lost' && <p role="alert">{say('finder.failed')}</p>}
        {outcome?.is === 'by_hand' && (
          <label>
            {outcome.words}
            <textarea
              readOnly
              autoFocus
              dir="auto"
              rows={8}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="none"
              spellCheck={false}
              value={outcome.text}
              onFocus={({ target }) => {
                target.select();
              }}
            />
          </label>
        )}
        <p className="soft">{say('finder.stays')}</p>
      </div>
      {outcome?.is === 'printing' && <Sheet title={outcome.title} lines={outcome.lines} onPrinted={onPrinted} />}
    </section>
  );
}
