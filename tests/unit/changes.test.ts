// What a second person is told of a change, and in which order.
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  listed,
  listingOf,
  publicPart,
  type Change,
  type Line,
  type Listed,
  type Listing,
} from '../../src/domain/changes.ts';
import { serviceSchema } from '../../src/schema/service.ts';

const OLD = '+443000000001';
const NEW = '+443000000002';

function aLine(reach: string, parts: Partial<Line> = {}): Line {
  return { kind: 'phone', purpose: 'main', reach, hours: '24/7', isShown: true, ...parts };
}

function aService(parts: Partial<Listed> = {}): Listed {
  return { confidential: false, areas: ['hill'], lines: [aLine(OLD)], hasEnded: false, ...parts };
}

const listing = (services: Record<string, Listed>): Listing => new Map(Object.entries(services));

/** What is told of one service that was so and is so now. */
function told(before: Partial<Listed> | undefined, after: Partial<Listed> | undefined): Change[] {
  const of = (parts?: Partial<Listed>) => listing(parts === undefined ? {} : { line: aService(parts) });
  return changesBetween(of(before), of(after));
}

describe('the changes of a service', () => {
  it('are none when nothing changed', () => {
    expect(told({}, {})).toEqual([]);
  });

  it('are its number, from what to what', () => {
    expect(told({}, { lines: [aLine(NEW)] })).toEqual([
      { service: 'line', is: 'reach_changed', from: aLine(OLD), to: aLine(NEW) },
    ]);
  });

  it('are its hours, from when to when', () => {
    const to = aLine(OLD, { hours: 'Mo-Fr 09:00-17:00' });
    expect(told({}, { lines: [to] })).toEqual([{ service: 'line', is: 'hours_changed', from: aLine(OLD), to }]);
  });

  it('are both when both changed', () => {
    const to = aLine(NEW, { hours: 'unknown' });
    expect(told({}, { lines: [to] }).map(({ is }) => is)).toEqual(['reach_changed', 'hours_changed']);
  });

  it('are a number more, and a number fewer', () => {
    const second = aLine(NEW, { purpose: 'second' });
    expect(told({}, { lines: [aLine(OLD), second] })).toEqual([{ service: 'line', is: 'line_added', to: second }]);
    expect(told({ lines: [aLine(OLD), second] }, {})).toEqual([{ service: 'line', is: 'line_removed', from: second }]);
  });

  it('are another number to ring first, although each of them stood there before', () => {
    const [first, second] = [aLine(OLD), aLine(NEW, { purpose: 'second' })];
    expect(told({ lines: [first, second] }, { lines: [second, first] })).toEqual([
      { service: 'line', is: 'first_changed', to: second },
    ]);
  });

  it('are a number put above the one that was first', () => {
    const above = aLine(NEW, { purpose: 'second' });
    expect(told({}, { lines: [above, aLine(OLD)] }).map(({ is }) => is)).toEqual(['first_changed', 'line_added']);
  });

  it('are a lead that can be dialled now, and a line that can no longer', () => {
    const lead = aLine(OLD, { isShown: false });
    expect(told({ lines: [lead] }, {})).toEqual([{ service: 'line', is: 'line_shown', from: lead, to: aLine(OLD) }]);
    expect(told({}, { lines: [lead] })).toEqual([{ service: 'line', is: 'line_hidden', from: aLine(OLD), to: lead }]);
  });

  it('are the flag that hides where it is, each way', () => {
    expect(told({ confidential: true }, {})).toEqual([{ service: 'line', is: 'made_public' }]);
    expect(told({}, { confidential: true })).toEqual([{ service: 'line', is: 'made_confidential' }]);
  });

  it('are the areas that came and went', () => {
    expect(told({ areas: ['hill', 'dale'] }, { areas: ['dale', 'coast'] })).toEqual([
      { service: 'line', is: 'areas_changed', added: ['coast'], removed: ['hill'] },
    ]);
    expect(told({ areas: ['hill', 'dale'] }, { areas: ['dale', 'hill'] })).toEqual([]);
  });

  it('are that it came, went, ended or is back, with its numbers, each told once', () => {
    const lines = [aLine(OLD)];
    const hidden = [aLine(OLD, { isShown: false })];
    expect(told(undefined, {})).toEqual([{ service: 'line', is: 'service_added', lines }]);
    expect(told({}, undefined)).toEqual([{ service: 'line', is: 'service_removed', lines }]);
    expect(told({}, { hasEnded: true, lines: hidden })).toEqual([{ service: 'line', is: 'service_ended', lines }]);
    expect(told({ hasEnded: true, lines: hidden }, {})).toEqual([{ service: 'line', is: 'service_back', lines }]);
  });
});

describe('a line', () => {
  it('is the same one when its number stands elsewhere in the list, or is for something else now', () => {
    const [phone, text] = [aLine(OLD), aLine(OLD, { kind: 'text' })];
    const office = aLine(OLD, { purpose: 'office' });
    expect(told({ lines: [phone, text] }, { lines: [phone, text].reverse() })).toEqual([]);
    expect(told({ lines: [phone] }, { lines: [office] })).toEqual([]);
  });

  it('of another kind is another line, also with the same number', () => {
    const text = aLine(OLD, { kind: 'text' });
    expect(told({}, { lines: [text] }).map(({ is }) => is)).toEqual(['line_added', 'line_removed']);
  });

  it('that kept its number is not taken for the one that changed', () => {
    const before = [aLine(OLD), aLine('+443000000003')];
    const after = [aLine('+443000000003'), aLine(NEW)];
    expect(told({ lines: before }, { lines: after })).toContainEqual({
      service: 'line',
      is: 'reach_changed',
      from: aLine(OLD),
      to: aLine(NEW),
    });
  });
});

describe('the order of the changes', () => {
  it('puts what could show a hidden place first, then what would be dialled, then what is gone, then the rest', () => {
    const before = listing({
      a_areas: aService(),
      b_hours: aService(),
      c_gone: aService(),
      d_hidden: aService(),
      f_number: aService(),
      g_public: aService({ confidential: true }),
      h_hiding: aService(),
    });
    const after = listing({
      a_areas: aService({ areas: ['coast'] }),
      b_hours: aService({ lines: [aLine(OLD, { hours: 'unknown' })] }),
      d_hidden: aService({ lines: [aLine(OLD, { isShown: false })] }),
      e_new: aService(),
      f_number: aService({ lines: [aLine(NEW)] }),
      g_public: aService(),
      h_hiding: aService({ confidential: true }),
    });
    expect(changesBetween(before, after).map(({ service }) => service)).toEqual([
      'g_public',
      'f_number',
      'e_new',
      'c_gone',
      'd_hidden',
      'b_hours',
      'a_areas',
      'h_hiding',
    ]);
  });

  it('is by id among the same kind of change', () => {
    const after = listing({ b: aService(), a: aService(), c: aService() });
    expect(changesBetween(listing({}), after).map(({ service }) => service)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is compared of a file', () => {
  const evidence = { state: 'published', source: 'own-page' } as const;
  const facts = serviceSchema.parse({
    slug: 'line',
    label: 'Line',
    name: 'The Line',
    runBy: 'The Line',
    kinds: ['talk'],
    areas: ['hill'],
    confidential: false,
    helps: { sex: 'any', audience: ['V'] },
    does: ['listens'],
    channels: [
      { kind: 'phone', number: OLD, hours: '24/7', cost: 'free', expect: ['unknown'], evidence },
      {
        kind: 'email',
        purpose: 'second',
        email: 'info@example.org',
        hours: 'unknown',
        cost: 'free',
        expect: ['unknown'],
        evidence: { ...evidence, state: 'lead' },
      },
    ],
    referral: { self: 'yes', professional: ['unknown'] },
    sources: [{ id: 'own-page', publisher: 'provider', name: 'The Line', date: 'unknown', supports: ['number'] }],
    review: { checked: '2026-11-21', by: 'desk research', due: '2027-02-19' },
  });

  it('is each way to reach it, with whether somebody vouches for it', () => {
    expect(listed(facts).lines).toEqual([
      aLine(OLD),
      aLine('info@example.org', { kind: 'email', purpose: 'second', hours: 'unknown', isShown: false }),
    ]);
  });

  it('is shown nowhere once the service has ended', () => {
    expect(listed({ ...facts, status: 'ended' }).lines.map(({ isShown }) => isShown)).toEqual([false, false]);
  });

  it('is, for a release, only what readers could find, so that a release is no different from itself', () => {
    const now = listing({ line: listed(facts), ended: { ...listed(facts), hasEnded: true } });
    const { confidential, areas } = facts;
    const lines = [{ kind: 'phone', purpose: 'main', reach: OLD, hours: '24/7' } as const];
    const released = { recorded: '2026-11-22', services: { line: { confidential, areas, national: false, lines } } };
    expect(changesBetween(listingOf(released), publicPart(now))).toEqual([]);
  });
});
