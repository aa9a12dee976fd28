import { describe, expect, it } from 'vitest';
import { formatNumber, numberIn, telLink, whatsappLink } from '../../src/i18n/phone.ts';
import { SHORT_CODES } from '../../src/schema/service.ts';
import { directory } from './real-content.ts';

const digits = (text: string) => text.replace(/\D/g, '');

describe('a number as it is printed', () => {
  it.each([
    ['+448082000247', '0808 200 0247'],
    ['+443001232345', '0300 123 2345'],
    ['+441215530090', '0121 553 0090'],
    ['+442070080151', '020 7008 0151'],
    ['+447860064689', '07860 064689'],
  ])('%s reads %s, as people in the country say it', (number, printed) => {
    expect(formatNumber(number)).toBe(printed);
  });

  it.each([
    ['999', '999'],
    ['101', '101'],
    ['18000', '18000'],
    ['85258', '85258'],
    ['116123', '116 123'],
    ['116000', '116 000'],
    ['18001101', '18001 101'],
  ])('the short number %s reads %s', (number, printed) => {
    expect(formatNumber(number)).toBe(printed);
  });

  it('keeps every digit of every number there is: the page and the keypad agree (S30)', () => {
    const numbers = directory.services.flatMap(({ channels }) => channels.flatMap(({ number }) => number ?? []));
    expect(numbers.length).toBeGreaterThan(30);
    for (const number of [...numbers, ...SHORT_CODES])
      expect(digits(formatNumber(number))).toBe(digits(number.replace(/^\+44/, '0')));
  });

  it('is left as it stands when it cannot be read', () => {
    expect(formatNumber('+44')).toBe('+44');
  });
});

describe('what a tap dials', () => {
  it.each(['+448082000247', '999', '116123', '18001101'])('is %s itself, without spaces', (number) => {
    expect(telLink(number)).toBe(`tel:${number}`);
  });
});

describe('a link', () => {
  it.each([
    [telLink('+448082000247'), '+448082000247'],
    [telLink('999'), '999'],
    ['sms:+447860064689', '+447860064689'],
    [whatsappLink('+447384466181'), '+447384466181'],
  ])('%s reaches %s', (href, number) => {
    expect(numberIn(href)).toBe(number);
  });

  it('to a page or a mailbox reaches no number', () => {
    for (const href of ['/en/now/', 'mailto:help@example.org', 'https://www.example.org/send?phone=44'])
      expect(numberIn(href)).toBeUndefined();
  });

  it('to WhatsApp has no sign but digits in its number, as the app asks', () => {
    expect(whatsappLink('+447384466181')).toBe('whatsapp://send?phone=447384466181');
  });
});
