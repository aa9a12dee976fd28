import { usableChannels } from '../domain/contact.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Service } from '../schema/directory.ts';
import type { Kind } from '../schema/kind.ts';
import type { Channel } from '../schema/service.ts';

/** Ways that have a number to dial or write to. */
const WAYS: readonly Channel['kind'][] = ['phone', 'text', 'whatsapp', 'relay'];
/** Lines that are not for the person: of professionals, or for somebody abroad. */
const NOT_FOR_THEM: readonly Channel['purpose'][] = ['professionals', 'from_abroad'];

/**
 * The numbers of a service that may stand on paper on a day. An office is rung only where there is no other line; a text
 * that has to begin with a certain word is left out, as the word is the service's name.
 */
export function paperLines(service: Service, kinds: readonly Kind[], today: string): Channel[] {
  const lines = usableChannels(service, kinds, today).filter(
    ({ kind, number, purpose, send }) =>
      WAYS.includes(kind) && number !== undefined && send === undefined && !NOT_FOR_THEM.includes(purpose),
  );
  const answered = lines.filter(({ purpose }) => purpose !== 'office');
  return answered.length > 0 ? answered : lines;
}

/** What has to be known of one line on paper: how it is used, whom or when it is for, and the key of its menu. */
export function lineWords(t: Translator, { kind, purpose, option }: Channel, isAlone: boolean): string[] {
  // The label says so where this is the only line.
  const isSaid = isAlone && purpose === 'non_urgent';
  return [
    ...(t.has('sheet.way', kind) ? [t.of('sheet.way', kind)] : []),
    ...(!isSaid && t.has('sheet.line', purpose) ? [t.of('sheet.line', purpose)] : []),
    ...(option === undefined ? [] : [t('channel.option', { option })]),
  ];
}
