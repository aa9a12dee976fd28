import type { Content } from '../../content.ts';

/** Every name that content knows, in its own spelling: services, who runs them, who runs their hosts, places. */
export function namesIn({ services, hosts, strings }: Content): string[] {
  const places = Object.entries(strings['en']?.value ?? {}).filter(([key]) => key.startsWith('area.'));
  return [
    ...services.flatMap(({ facts: { value } }) => [value.name, value.label, value.runBy, ...value.alsoKnownAs]),
    ...hosts.value.map(({ by }) => by),
    ...places.map(([, name]) => name),
  ];
}
