import { isVouchedFor, usableChannels } from '../domain/contact.ts';
import { interpreterChannels } from '../domain/interpreters.ts';
import type { Service } from '../schema/directory.ts';
import type { Channel } from '../schema/service.ts';
import { insteadOf } from './service-groups.ts';
import { coveredAreas, coveredAreasOf } from './service-list.ts';
import { directory, languageOf, today } from './site-content.ts';

const { kinds, services } = directory;

/** A service and the line of it to show first. */
export interface Line {
  service: Service;
  channel: Channel;
}

/** The first usable telephone line of a service. */
export function phoneLineOf(service: Service): Line | undefined {
  const channel = usableChannels(service, kinds, today).find(
    ({ kind, number }) => kind === 'phone' && number !== undefined,
  );
  return channel && { service, channel };
}

/**
 * Lines to ring instead of a service: those its record names, or where none of these may be dialled any more, those that
 * they name in turn (C29, S28).
 */
export function linesInsteadOf(service: Service): Line[] {
  const seen = new Set([service]);
  let near = insteadOf(service);
  while (near.length > 0) {
    const lines = near.flatMap((other) => phoneLineOf(other) ?? []);
    if (lines.length > 0) return lines;
    for (const other of near) seen.add(other);
    near = near.flatMap(insteadOf).filter((other) => !seen.has(other));
  }
  return [];
}

/** Telephone lines of a kind, in directory order. */
export function linesOf(kind: string): Line[] {
  return services.filter(({ kinds: own }) => own.includes(kind)).flatMap((service) => phoneLineOf(service) ?? []);
}

/** The line for danger now. It never leaves a page, and without it no page may be built. */
export const emergencyLine = emergencyLineOf(services.find(({ id }) => id === directory.emergency.ring));
/** Its number, on every page. */
export const emergencyNumber = emergencyLine.channel.number ?? '';

function emergencyLineOf(service: Service | undefined): Line {
  const line = service && phoneLineOf(service);
  if (!line) throw new Error('content/emergency.yaml names no service that can be rung');
  return line;
}

/** Ways to the same help for people who cannot hear or speak, as content/emergency.yaml lists them. */
export const emergencyOthers = directory.emergency.others.flatMap(
  (id) => services.find((each) => each.id === id) ?? [],
);

/** Whom readers of a language that no native speaker has read can ring free, with an interpreter; none once nobody has checked it for too long. */
export function interpreterLineOf(lang: string): Line | undefined {
  const { review, interpreterLine } = languageOf(lang);
  const service = review === 'none' ? services.find(({ id }) => id === interpreterLine) : undefined;
  const usable = service ? usableChannels(service, kinds, today) : [];
  const channel = service && interpreterChannels(service).find((each) => each.cost === 'free' && usable.includes(each));
  return service && channel && { service, channel };
}

/** Services that people in our areas can ring, and where a source says that an interpreter can join. */
export const interpreterServices = services.filter((service) => {
  const line = phoneLineOf(service);
  return line && coveredAreasOf(service).length > 0 && interpreterChannels(service).includes(line.channel);
});

/** Services that people in our areas can ring, and where a source says that somebody speaks the language. */
export function servicesSpeaking(lang: string): Service[] {
  // Records name languages without their script: "zh".
  const [spoken = lang] = lang.split('-');
  return services.filter(
    (service) =>
      service.helps.audience.includes('V') &&
      coveredAreasOf(service).length > 0 &&
      phoneLineOf(service)?.channel.languages.includes(spoken),
  );
}

/** The line that answers day and night everywhere here, on the start page; none when nobody has checked it for too long. */
export const nightLine = linesOf('national_da_helpline').find(
  ({ service, channel }) => channel.hours === '24/7' && coveredAreasOf(service).length === coveredAreas.length,
);

/** The lead services of the covered areas that can be rung, or could until nobody checked them any more; neighbours' are in the list. */
export const areaLeads = services.filter(
  (service) =>
    service.kinds.includes('local_da_lead') &&
    service.status === 'running' &&
    coveredAreasOf(service).length > 0 &&
    service.channels.some((channel) => channel.kind === 'phone' && isVouchedFor(channel)),
);
