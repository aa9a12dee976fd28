// What /<lang>/find.json leaves out is put in again on the device: the finder goes by the same facts as everything else.
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../src/islands/finder/sent.ts';
import { datesOf, sentAxis, sentHelps, sentKind } from '../../src/load/finder-sent.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;
const sent = { ...pathways, axes: pathways.axes.map(sentAxis) };
const arrived = unpacked(
  JSON.parse(JSON.stringify({ pathways: sent, kinds: kinds.map(sentKind), services: [], dates: [] })) as Parameters<
    typeof unpacked
  >[0],
  'en',
);

describe('the facts of the finder', () => {
  it('arrive with whom each service helps', () => {
    const { services } = directory;
    const given = services.map((service) => ({
      ...{ id: service.id, slug: service.slug, name: service.name, kinds: [], areas: [], dates: 0 },
      helps: sentHelps(service.helps),
    }));
    const { services: own } = unpacked({ pathways: sent, kinds: [], services: given, dates: [] }, 'en');
    expect(own.map(({ helps }) => helps)).toEqual(
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
    expect(arrived.pathways.axes).toEqual(expected);
  });

  it('arrive with every kind and whom it may be shown to; of its heading, filter and rules the finder needs nothing', () => {
    expect(arrived.kinds).toEqual(kinds.map((kind) => ({ ...kind, group: 'now', serves: [], p: [] })));
  });

  it('arrive with the days of each number, of which many services share the same', () => {
    const given = [
      { checked: '2026-11-21', due: '2027-02-19', until: '2027-05-21' },
      { checked: '2026-11-21', due: '2027-02-19' },
      { checked: '2026-11-21', due: '2027-02-19', until: '2027-05-21' },
    ];
    const { dates, at } = datesOf(given, (each) => each);
    expect(dates).toHaveLength(2);
    const services = at.map((which) => ({
      id: 'x',
      slug: 'x-y',
      name: 'X',
      kinds: [],
      areas: [],
      helps: { audience: [] },
      dates: which,
    }));
    const { services: own } = unpacked({ pathways: sent, kinds: [], services, dates }, 'ur');
    expect(own.map(({ review, until }) => ({ ...review, ...(until !== undefined && { until }) }))).toEqual(given);
    expect(own[0]).toMatchObject({ status: 'running', channels: [], path: '/ur/services/x-y/' });
  });
});
