import type { Call, Danger, DueDetail } from '../../src/domain/due.ts';
import { formatDate, formatList } from '../../src/i18n/formats.ts';
import { formatNumber } from '../../src/i18n/phone.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { doubtsOf, type AskedService } from './doubts.ts';
import type { Notes } from './notes.ts';
import { questionsAbout, questionsOf } from './questions.ts';

/** One detail of the sheet, in words. */
export interface SheetLine {
  /** "Phone, for professionals" */
  what: string;
  doubts: string[];
  questions: string[];
  /** What to type afterwards. */
  command: string;
}

/** A service that a call is about. */
export interface SheetService {
  id: string;
  name: string;
  areas: string;
  danger: string;
  lastCheck: string;
  due: string;
  isConfidential: boolean;
  questions: string[];
  lines: SheetLine[];
}

/** One call of the sheet. */
export interface SheetCall {
  /** As it is printed: a number, an e-mail, an address; "no way to reach it is known" where there is none. */
  reach: string;
  isNeverRung: boolean;
  services: SheetService[];
}

const DANGER_WORDS: Record<Danger, string> = {
  crisis: 'Danger or crisis line',
  day_and_night: 'Answers day and night',
  protected: 'Shown in every result',
  number: 'Another number',
  written: 'In writing, or a place',
};

/** What a line needs to know of its service and its call. */
interface CallFacts {
  notes: Notes | undefined;
  isNeverRung: boolean;
  isFirst: boolean;
}

/**
 * The calls of a sheet, in words.
 * @param notes what editors wrote into each service's file, by id.
 */
export function sheetCalls(
  calls: readonly Call<AskedService>[],
  t: Translator,
  notes: ReadonlyMap<string, Notes>,
): SheetCall[] {
  const asked = new Set<string>();
  return calls.map(({ number, isNeverRung, details }) => {
    const services = [...new Set(details.map(({ service }) => service))];
    // What holds for the whole service is asked in its first call.
    const isFirst = new Set(services.filter(({ id }) => !asked.has(id)));
    for (const { id } of services) asked.add(id);
    return {
      reach: number === undefined ? reachOf(details[0]) : formatNumber(number),
      isNeverRung,
      services: services.map((service) => {
        const own = details.filter((detail) => detail.service === service);
        return sheetService(service, own, t, {
          notes: notes.get(service.id),
          isNeverRung,
          isFirst: isFirst.has(service),
        });
      }),
    };
  });
}

function reachOf(detail: DueDetail<AskedService> | undefined): string {
  const channel = detail?.channel === undefined ? undefined : detail.service.channels[detail.channel];
  const reach = channel?.email ?? channel?.address?.join(', ') ?? channel?.url;
  return reach ?? 'no way to reach it is known';
}

function sheetService(
  service: AskedService,
  details: readonly DueDetail<AskedService>[],
  t: Translator,
  call: CallFacts,
): SheetService {
  const areas = service.areas.map((id) => t.of('area', id));
  return {
    id: service.id,
    name: service.name,
    areas: formatList('en', areas),
    danger: DANGER_WORDS[details[0]?.danger ?? 'written'],
    lastCheck: `${formatDate('en', details[0]?.lastCheck ?? service.review.checked)}, ${service.review.by}`,
    due: formatDate('en', service.review.due),
    isConfidential: service.confidential,
    questions: call.isFirst ? questionsOf(service, t) : [],
    lines: details.map((detail) => sheetLine(detail, t, call)),
  };
}

function sheetLine(detail: DueDetail<AskedService>, t: Translator, { notes, isNeverRung }: CallFacts): SheetLine {
  const { service, channel: index } = detail;
  const channel = index === undefined ? undefined : service.channels[index];
  const note = [index === undefined ? '' : (notes?.channels[index] ?? ''), notes?.rest ?? ''].filter(
    (text) => text !== '',
  );
  const how = isNeverRung || channel?.kind === 'email' ? 'email' : 'phone';
  const place = index === undefined || service.channels.length === 1 ? '' : ` --channel ${String(index + 1)}`;
  const purpose = channel && channel.purpose !== 'main' ? `, ${t.of('purpose', channel.purpose).toLowerCase()}` : '';
  return {
    what: channel ? `${t.of('channel', channel.kind)}${purpose}` : 'No channel',
    doubts: [...doubtsOf(detail, t), ...note.map((text) => `Note in the file: ${text}`)],
    questions: channel ? questionsAbout(channel, t) : ['How can people reach you, and when?'],
    command: channel
      ? `npm run confirm -- ${service.id} --by "your role" --how ${how}${place}`
      : `add the channel to content/services/${service.id}/service.yaml`,
  };
}
