import type { SheetCall } from './call-sheet.ts';
import { toCsv } from './csv.ts';

const HEAD = [
  'call',
  'service',
  'number',
  'what it is',
  'what to ask',
  'where the doubt is',
  'area',
  'how dangerous a mistake is',
  'last check',
  'due',
  'how to check',
  'id',
  'answer',
  'asked by (role)',
  'on',
  'then type',
];

/** The call sheet as a table: a row for each detail, and the same number of "call" for what one call settles. */
export function sheetCsv(calls: readonly SheetCall[]): string {
  const rows = calls.flatMap(({ reach, isNeverRung, services }, index) =>
    services.flatMap((service) =>
      service.lines.map((line, at) => [
        String(index + 1),
        service.name,
        reach,
        line.what,
        // What holds for the whole service is asked once, beside its first line.
        [...(at === 0 ? service.questions : []), ...line.questions].join(' '),
        line.doubts.join(' '),
        service.areas,
        service.danger,
        service.lastCheck,
        service.due,
        isNeverRung ? 'never ring it: read their own page, or write to them' : 'ask them',
        service.id,
        '',
        '',
        '',
        line.command,
      ]),
    ),
  );
  return toCsv([HEAD, ...rows]);
}
