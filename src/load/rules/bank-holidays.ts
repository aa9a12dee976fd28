import { daysBetween } from '../../domain/london-time.ts';
import type { BankHolidays } from '../../schema/settings.ts';
import type { Read } from '../content-file.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from './known.ts';

const HORIZON_DAYS = 180;

/** The table must reach half a year ahead, or pages would call a shut office open (S27, C42). */
export function checkBankHolidays({ value, source }: Read<BankHolidays>, today: string): Problem[] {
  const last = [...value.days].sort().at(-1) ?? today;
  if (daysBetween(today, last) >= HORIZON_DAYS) return [];
  const wrong = `the last bank holiday is ${last}, less than ${String(HORIZON_DAYS)} days ahead`;
  return [problemAt(source, ['days'], 'C42', wrong, 'add the days of the coming years.')];
}
