// What npm run new:service makes of what somebody types.
import { describe, expect, it } from 'vitest';
import { agesIn, asId, initialsOf } from '../../scripts/keep/new-service/answers.ts';
import { asNumber } from '../../scripts/keep/new-service/draft.ts';
import { readAnswers } from '../../scripts/keep/new-service/new-service.ts';
import { withHosts } from '../../scripts/keep/new-service/write.ts';

describe('what is made of an answer', () => {
  it.each(['{', '[]', '{"name": 1}'])('says in a line that %s is no file of answers', (text) => {
    expect(() => readAnswers(text)).toThrow(/^A file of answers is JSON/);
  });

  it.each([
    ['0808 800 0028', '+448088000028'],
    ['(0121) 303 7171', '+441213037171'],
    ['+44 20 7946 0000', '+442079460000'],
    ['999', '999'],
    ['116 123', '116123'],
    ['ask them', 'ask them'],
  ])('the number "%s" is %s', (answer, number) => {
    expect(asNumber(answer)).toBe(number);
  });

  it.each([
    ['', {}],
    ['16-25', { from: 16, to: 25 }],
    ['18-', { from: 18 }],
    ['-17', { to: 17 }],
    ['16', { from: 16, to: 16 }],
    ['-', undefined],
    ['16 to 25', undefined],
  ])('the ages "%s"', (answer, ages) => {
    expect(agesIn(answer)).toEqual(ages);
  });

  it.each([
    ["Black Country Women's Aid", 'black-country-womens-aid', 'BCWA'],
    ['Galop', 'galop', 'Galop'],
    ['Shelter, Birmingham', 'shelter-birmingham', 'SB'],
  ])('the name "%s" suggests %s and %s', (name, id, label) => {
    expect([asId(name), initialsOf(name)]).toEqual([id, label]);
  });

  it('a host stands where the alphabet puts it', () => {
    const list = 'hosts:\n  - { host: a.org, by: A }\n  - { host: c.org, by: C }\nreview:\n  by: editor\n';
    const hosts = new Map([
      ['d.org', 'D'],
      ['b.org', 'B'],
    ]);
    expect(withHosts(list, hosts)).toBe(
      'hosts:\n  - { host: a.org, by: A }\n  - { host: b.org, by: "B" }\n  - { host: c.org, by: C }\n  - { host: d.org, by: "D" }\nreview:\n  by: editor\n',
    );
  });
});
