import type { Moment } from '../../domain/contact.ts';
import type { HelpResult } from '../../domain/find-help.ts';
import type { FinderFile } from './finder-file.ts';
import type { Say } from './say.ts';
import { ServiceItem } from './ServiceItem.tsx';

interface Props {
  result: HelpResult;
  file: FinderFile;
  moment: Moment;
  /** The service whose number is the largest thing on the page: the one to ring first. */
  firstToRing: string | undefined;
  isForMe: boolean;
  say: Say;
}

/** One kind of help: why it is here in the person's own words, what it is, and its services in order. */
export function KindBlock({ result, file, moment, firstToRing, isForMe, say }: Props) {
  const reasons = result.reasons
    .filter(({ axis, option }) => !isAssumed(axis, option))
    .map(({ axis, option }) => say(`axis.${axis}.${option}`));
  const what = say(`kind_what.${result.kind}`);
  const services = result.services.flatMap((each) => {
    const service = file.services.find(({ id }) => id === each.id);
    return service ? [{ service, each }] : [];
  });
  return (
    <section data-kind={result.kind}>
      <h3>{say(`kind.${result.kind}`)}</h3>
      <p className="soft">
        {reasons.length > 0 ? `${say('reason.intro')} ${reasons.join(' · ')}` : say('reason.assumed')}
      </p>
      {what !== '' && <p>{what}</p>}
      {what === '' && services.length === 0 && <p>{say('finder.no_service')}</p>}
      <ul className="plain">
        {services.map(({ service, each }) => (
          <ServiceItem
            key={service.id}
            service={service}
            result={each}
            moment={moment}
            isFirst={service.id === firstToRing}
            isForMe={isForMe}
            say={say}
          />
        ))}
      </ul>
    </section>
  );
}

/** "It is happening to me" is no reason of its own: everybody who says so gets these. */
function isAssumed(axis: string, option: string): boolean {
  return axis === 'audience' && option === 'V';
}
