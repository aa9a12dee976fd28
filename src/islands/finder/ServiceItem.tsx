import { channelState, type Moment } from '../../domain/contact.ts';
import type { ServiceResult } from '../../domain/find-help.ts';
import { openWords } from '../../i18n/open-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { unknownWords } from '../../i18n/unknown-words.ts';
import type { FinderService } from './finder-file.ts';
import { canRing } from './ringing.ts';
import type { Say } from './say.ts';

interface Props {
  service: FinderService;
  result: ServiceResult;
  moment: Moment;
  isFirst: boolean;
  /** Whether who reads rings for themselves: then it says what they could say first. */
  isForMe: boolean;
  say: Say;
}

/** A service as a card: what nobody knows of it, number, whether it is open now, hours and cost, and what happens when one rings. */
export function ServiceItem({ service, result: { standing, unknown }, moment, isFirst, isForMe, say }: Props) {
  const isToRing = canRing(service, moment.now.date);
  const isWithdrawn = service.tel !== undefined && !isToRing;
  const opening = isForMe ? say(`opening.${service.id}`) : '';
  const { expect = [] } = service;
  return (
    <li className="card" data-service={service.id}>
      <h4>
        <a href={service.path} lang="en" dir="ltr">
          {service.name}
        </a>
      </h4>
      {unknown.length > 0 && (
        <p className="soft" data-unknown={unknown.join(' ')}>
          {unknownWords(say, unknown)}
        </p>
      )}
      {isToRing && (
        <a className={isFirst ? 'number ltr ring' : 'number ltr'} dir="ltr" href={`tel:${service.tel ?? ''}`}>
          {service.number}
        </a>
      )}
      {isToRing && opening !== '' && (
        <p>
          {say('finder.opening')} <q>{opening}</q>
        </p>
      )}
      {isToRing && standing.isOverdue && <p>{say('service.overdue')}</p>}
      {isWithdrawn && <p>{say('service.withdrawn')}</p>}
      <p className="soft">
        <OpenNow service={service} moment={moment} say={say} /> {service.hours ?? say('finder.see_page')}
        {' · '}
        {say(`finder.${standing.locality}`)}
      </p>
      {isToRing && expect.length > 0 && (
        <details>
          <summary>{say('finder.expect')}</summary>
          <ul>
            {expect.map((id) => (
              <li key={id}>{say(`expect.${id}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function OpenNow({ service, moment, say }: { service: FinderService; moment: Moment; say: Say }) {
  const channel = service.channels[0];
  if (!channel) return null;
  const state = channelState(channel, moment);
  const t = Object.assign(say, { lang: document.documentElement.lang }) as unknown as Translator;
  const words = openWords(t, moment.now.date, state);
  return state.status === 'open' ? <span className="open">{words}</span> : words && <>{words} ·</>;
}
