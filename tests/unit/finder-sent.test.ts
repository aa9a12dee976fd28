// What /<lang>/find.json leaves out is put in again on the device: the finder goes by the same facts as everything else.
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/i18n/phone.ts';
import { rowsOf } from '../../src/islands/finder/columns.ts';
import { dialled, unpacked, type SentFacts, type SentService } from '../../src/islands/finder/sent.ts';
import { columnsOf, sentAxis, sentHelps, sentKind, sharedBy } from '../../src/load/finder-sent.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;
const sent = { ...pathways, axes: pathways.axes.map(sentAxis) };

/** Some facts after their way through a file. */
function arrivedWith(parts: Partial<SentFacts> & { rows?: SentService[] } = {}, lang = 'en') {
  const { rows = [], ...rest } = parts;
  const empty = { pathways: { ...sent, axes: [] }, kinds: columnsOf([]), dates: [], lines: [] };
  const facts = { ...empty, services: columnsOf(rows), ...rest };
  return unpacked(JSON.parse(JSON.stringify(facts)) as SentFacts, lang);
}

const aRow = (parts: Partial<SentService> = {}): SentService => ({
  ...{ id: 'x', slug: 'x-y', name: 'X', kinds: [], areas: [], helps: {}, dates: 0 },
  ...parts,
});

describe('records that are sent by columns', () => {
  it('are the same again, each with what it has and no more', () => {
    const rows = [
      { id: 'a', of: 0, has: false, says: '' },
      { id: 'b', list: [] },
      { id: 'c', of: 2, deep: { of: 0 } },
    ];
    const columns = columnsOf<Record<string, unknown>>(rows);
    expect(rowsOf(JSON.parse(JSON.stringify(columns)) as typeof columns)).toEqual(rows);
    expect(columns['of']).toEqual([0, null, 2]);
    // Nothing is said of the last ones that have nothing.
    expect(columns['has']).toEqual([false]);
    expect(columns['list']).toEqual([null, []]);
    expect(rowsOf(columnsOf([]))).toEqual([]);
  });
});

describe('the facts of the finder', () => {
  it('arrive with whom each service helps', () => {
    const { services } = directory;
    const rows = services.map(({ id, helps }) => aRow({ id, helps: sentHelps(helps) }));
    expect(arrivedWith({ rows }).services.map(({ helps }) => helps)).toEqual(
      services.map(({ helps: { sex, age, community, audience } }) => ({ sex, age, community, audience })),
    );
  });

  it('are lighter on the way', () => {
    expect(JSON.stringify(sent.axes).length).toBeLessThan(JSON.stringify(pathways.axes).length / 1.3);
    expect(JSON.stringify(sent.axes)).not.toContain('[]');
  });

  it('arrive with every answer and all that it does', () => {
    const expected = pathways.axes.map(({ options, ...axis }) => ({
      ...axis,
      options: options.map(({ id, means, then, must, never, say, p }) => ({
        ...{ id, means, then, must, never, say },
        p: must.length + never.length === 0 ? [] : p,
      })),
    }));
    expect(arrivedWith({ pathways: sent }).pathways.axes).toEqual(expected);
  });

  it('arrive with every kind and whom it may be shown to; of its heading, filter and rules the finder needs nothing', () => {
    const arrived = arrivedWith({ kinds: columnsOf(kinds.map(sentKind)) });
    expect(arrived.kinds).toEqual(kinds.map((kind) => ({ ...kind, group: 'now', serves: [], p: [] })));
  });

  it('arrive with the days of each number, of which many services share the same', () => {
    const given = [
      { checked: '2026-11-21', due: '2027-02-19', until: '2027-05-21' },
      { checked: '2026-11-21', due: '2027-02-19' },
      { checked: '2026-11-21', due: '2027-02-19', until: '2027-05-21' },
    ];
    const { list, at } = sharedBy(given);
    expect(list).toHaveLength(2);
    const rows = at.map((which = -1) => aRow({ dates: which }));
    const { services: own } = arrivedWith({ rows, dates: list }, 'ur');
    expect(own.map(({ review, until }) => ({ ...review, ...(until !== undefined && { until }) }))).toEqual(given);
    expect(own[0]).toMatchObject({ status: 'running', channels: [], doubts: [], path: '/ur/services/x-y/' });
    expect(own[0]).not.toHaveProperty('tel');
  });

  it('arrive with the line that is shown, and none where there is none', () => {
    const shown = [
      { hours: '24/7', holidays: 'open' as const, words: 'Always' },
      undefined,
      { hours: 'unknown', holidays: 'unknown' as const, interpreter: 'yes' as const, words: 'Not known' },
      { hours: '24/7', holidays: 'open' as const, words: 'Always' },
    ];
    const { list, at } = sharedBy(shown);
    expect(at).toEqual([0, undefined, 1, 0]);
    const rows = at.map((line) => aRow(line === undefined ? {} : { line }));
    const { services: own } = arrivedWith({ rows, lines: list });
    expect(own.map(({ hours }) => hours)).toEqual(['Always', undefined, 'Not known', 'Always']);
    expect(own.map(({ channels: [line] }) => line && [line.hours, line.holidays, line.interpreter])).toEqual([
      ['24/7', 'open', 'unknown'],
      undefined,
      ['unknown', 'unknown', 'yes'],
      ['24/7', 'open', 'unknown'],
    ]);
    expect(own[0]?.channels[0]?.evidence.state).toBe('published');
  });

  it('arrive with a doubt about places', () => {
    const { services: own } = arrivedWith({ rows: [aRow({ unsure: true }), aRow()] });
    expect(own.map(({ doubts }) => doubts)).toEqual([['coverage_unsure'], []]);
  });
});

describe('what a tap dials (S30)', () => {
  const numbers = directory.services.flatMap(({ channels }) => channels.flatMap(({ number }) => number ?? []));

  it('follows from the printed number, for every number of the directory', () => {
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers.filter((number) => dialled(formatNumber(number)) !== number)).toEqual([]);
  });

  it('is what was sent, where another was', () => {
    const rows = [aRow({ number: '0808 800 0028' }), aRow({ number: '+353 1 800', tel: '+3531800900' }), aRow()];
    const { services: own } = arrivedWith({ rows });
    expect(own.map(({ tel }) => tel)).toEqual(['+448088000028', '+3531800900', undefined]);
  });
});
