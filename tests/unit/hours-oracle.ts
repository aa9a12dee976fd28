// An oracle for opening hours that works another way than the site: every interval of three years is painted on one long line
// of wall-clock minutes, and British Summer Time is worked out from the law instead of asked of the computer (S27).
import { londonTime, type LondonTime } from '../../src/domain/london-time.ts';
import {
  openState,
  parseHours,
  type HolidayRule,
  type OpenState,
  type Upcoming,
} from '../../src/domain/opening-hours.ts';
import { directory } from './real-content.ts';

const HALF_HOURS_A_DAY = 48;
const DAY = 1440;
const FIRST = Date.UTC(2026, 0, 1);
const DAYS = 365 + 365 + 366;
const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** The line begins a week early and ends three weeks late, so that no night is cut off. */
const EARLY = 7;
const LATE = 21;
const CLOSED = 0;
const OPEN = 1;
const UNKNOWN = 2;
const STATUS = ['closed', 'open', 'unknown'] as const;

/** A week of hours, as it is written and as it is meant. */
export interface Line {
  hours: string;
  rule: HolidayRule;
  /** Times of each weekday, Monday first, in minutes. */
  week: [from: number, until: number][][];
}

/** Numbers that look random and are the same in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A week nobody thought of: breaks, odd minutes, nights, whole days, days off. */
function randomLine(seed: number): Line {
  const below = seeded(seed);
  const week = NAMES.map(() => {
    const shape = below(6);
    if (shape === 0) return [];
    if (shape === 1) return [[0, DAY]] as [number, number][];
    if (shape === 2) return [[17 * 60 + below(60), DAY]] as [number, number][];
    if (shape === 3) return [[20 * 60 + below(180), DAY + 15 + below(345)]] as [number, number][];
    const opens = shape === 4 ? 0 : 6 * 60 + below(120);
    const noon = opens + 60 + below(180);
    return [
      [opens, noon],
      [noon + 1 + below(90), noon + 120 + below(240)],
    ] as [number, number][];
  });
  // A night may not reach into the next morning's hours.
  week.forEach((times, day) => {
    const last = times.at(-1);
    const next = week[(day + 1) % 7]?.[0];
    if (last && next && last[1] > DAY + next[0]) last[1] = DAY + next[0];
  });
  const hours = week.flatMap((times, day) =>
    times.length === 0
      ? []
      : [`${NAMES[day] ?? ''} ${times.map(([from, until]) => `${clock(from)}-${clock(until)}`).join(',')}`],
  );
  const rule = (['open', 'closed', 'unknown'] as const)[below(3)] ?? 'unknown';
  return { hours: hours.join('; '), rule, week };
}

/** The hours of the content, read by hand, so that every entry that is published is tried too. */
function publishedLines(): Line[] {
  const channels = directory.services.flatMap((service) => service.channels);
  const seen = new Map(channels.map(({ hours, holidays }) => [`${hours} ${holidays}`, { hours, rule: holidays }]));
  return [...seen.values()]
    .filter(({ hours }) => hours !== 'unknown' && hours !== '24/7')
    .map(({ hours, rule }) => {
      const week: Line['week'] = NAMES.map(() => []);
      for (const [, days = '', times = ''] of hours.matchAll(/([A-Za-z,-]+) ([\d:,-]+)/g)) {
        for (const [, first = '', last = first] of days.matchAll(/(\w\w)(?:-(\w\w))?/g)) {
          for (let day = NAMES.indexOf(first); ; day = (day + 1) % 7) {
            for (const [, a, b, c, d] of times.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g))
              week[day]?.push([Number(a) * 60 + Number(b), Number(c) * 60 + Number(d)]);
            if (NAMES[day] === last) break;
          }
        }
      }
      return { hours, rule, week };
    });
}

const holidays = new Set(directory.bankHolidays.days);
const dayNumber = (date: string) => (Date.parse(date) - FIRST) / 86_400_000;
const holidayNumbers = new Set([...holidays].map(dayNumber));

/** Three years of wall-clock minutes, each closed, open or unknown. */
function paint({ week, rule }: Line): Uint8Array {
  const line = new Uint8Array((EARLY + DAYS + LATE) * DAY);
  for (let day = -EARLY; day < DAYS + LATE; day++) {
    // 1 January 2026 is a Thursday.
    const times = week[(((day + 3) % 7) + 7) % 7] ?? [];
    const isHoliday = holidayNumbers.has(day);
    const colour = !isHoliday || rule === 'open' ? OPEN : rule === 'closed' ? CLOSED : UNKNOWN;
    for (const [from, until] of times) line.fill(colour, (day + EARLY) * DAY + from, (day + EARLY) * DAY + until);
  }
  return line;
}

/** The minute of the line for an instant: summer time from the last Sunday of March to that of October, at one UTC. */
function wallMinute(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const lastSunday = (month: number) => {
    const end = new Date(Date.UTC(year, month + 1, 0, 1));
    return end.getTime() - end.getUTCDay() * 86_400_000;
  };
  const isSummer = at >= lastSunday(2) && at < lastSunday(9);
  return (at - FIRST) / 60_000 + (isSummer ? 60 : 0) + EARLY * DAY;
}

/** An instant: as the site understands it on this machine, and where it is on the oracle's line. */
interface Moment {
  london: LondonTime;
  minute: number;
  at: number;
}

/** Every half hour of three years, as a machine understands it whose clock is set as this one's is now. */
export function halfHours(): Moment[] {
  return Array.from({ length: DAYS * HALF_HOURS_A_DAY }, (_, index) => {
    const at = FIRST + index * 1_800_000;
    return { london: londonTime(new Date(at)), minute: wallMinute(at), at };
  });
}

const minuteOf = ({ date, minutes }: Upcoming) => (dayNumber(date) + EARLY) * DAY + minutes;

/** What is wrong with a state, or with its word about the next change, if anything. */
function lie(painted: Uint8Array, minute: number, state: OpenState): string | undefined {
  const truth = STATUS[painted[minute] ?? CLOSED];
  if (state.status !== truth) return `says ${state.status}, and is ${truth ?? ''}`;
  if (state.status === 'open' && state.closes) {
    const closes = minuteOf(state.closes);
    const until = painted.subarray(minute, closes);
    if (until.includes(CLOSED) || until.includes(UNKNOWN)) return 'closes sooner than it says';
    if (painted[closes] === OPEN) return 'goes on longer than it says';
  }
  if (state.status === 'closed' && state.opens) {
    const opens = minuteOf(state.opens);
    if (painted[opens] !== OPEN) return 'does not open when it says';
    if (painted.subarray(minute, opens).includes(OPEN)) return 'opens sooner than it says';
  }
  return undefined;
}

/** Weeks of every shape, and every week that is published. */
export const LINES: readonly Line[] = [
  ...Array.from({ length: 60 }, (_, seed) => randomLine(seed)),
  ...publishedLines(),
];

/** What the site says wrongly of a line at these moments; nothing when all is true. */
export function liesOf(line: Line, moments: readonly Moment[]): string[] {
  const painted = paint(line);
  const hours = parseHours(line.hours);
  return moments.flatMap(({ london, minute, at }) => {
    const wrong = lie(painted, minute, openState(hours, line.rule, london, holidays));
    return wrong === undefined ? [] : [`${line.hours} (${line.rule}) at ${new Date(at).toISOString()} ${wrong}`];
  });
}
