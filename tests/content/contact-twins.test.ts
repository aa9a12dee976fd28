import { describe, expect, it } from 'vitest';
import { addScotland, all, change, signAnew, warningsOf } from './contact-support.ts';
import { contentFolder, LEAD, LINE, places, problemsOf } from './support.ts';

const NIGHT = 'services/night-line/service.yaml';
const website = (url: string) =>
  change('channels:', `website:\n  url: ${url}\n  evidence: { state: published, source: own-page }\nchannels:`);

describe('services that may be one and the same', () => {
  const { content, spoil } = contentFolder();
  const warnings = () => {
    signAnew(content, spoil);
    expect(places(problemsOf(content))).toEqual([]);
    return warningsOf(content).filter((warning) => warning.includes('[C36]'));
  };

  it.each(['The Day Line', 'the day-line', 'Day Line Service', 'DAY LINE (UK)'])(
    'are warned of when they have one name in one place: %s',
    (name) => {
      spoil(NIGHT, change('name: The Night Line', `name: ${name}`));
      expect(warnings()).toEqual([`content/${NIGHT} [C36] day-line has the same name in the same place`]);
    },
  );

  it('may have one name in different places', () => {
    addScotland(content, spoil);
    spoil(LEAD, change('name: Asked Only', 'name: The Day Line'));
    expect(warnings()).toHaveLength(1);
    spoil(LEAD, change('areas: [england]', 'areas: [scotland]'));
    expect(warnings()).toEqual([]);
  });

  it('are warned of when two bodies name one page', () => {
    spoil(LINE, change('url: https://www.example.org/\n', 'url: https://www.example.org/night/\n'));
    spoil(NIGHT, all(website('https://example.org/night'), change('runBy: Day Line Trust', 'runBy: Another Trust')));
    expect(warnings()).toEqual([`content/${NIGHT} [C36] this page is also that of day-line, run by somebody else`]);
  });

  it.each([
    ['the page of one body', 'https://www.example.org/night/', 'Day Line Trust, for the council'],
    ['the front page of a site', 'https://www.example.org/', 'Another Trust'],
  ])('may share %s', (_what, url, runBy) => {
    spoil(LINE, change('url: https://www.example.org/\n', `url: ${url}\n`));
    spoil(NIGHT, all(website(url), change('runBy: Day Line Trust', `runBy: ${runBy}`)));
    expect(warnings()).toEqual([]);
  });

  it('are warned of when two bodies name one mailbox', () => {
    const mailbox = all(
      change('supports: [number, hours]', 'supports: [number, hours, email]'),
      change(
        'referral:',
        `  - kind: email
    purpose: office
    email: help@example.org
    hours: unknown
    cost: unknown
    expect: [form_reply]
    evidence: { state: published, source: own-page }
referral:`,
      ),
    );
    spoil(LINE, mailbox);
    spoil(NIGHT, all(mailbox, change('runBy: Day Line Trust', 'runBy: Another Trust')));
    expect(warnings()).toEqual([`content/${NIGHT} [C36] this mailbox is also that of day-line, run by somebody else`]);
  });

  it('are not warned of once one of them has ended', () => {
    spoil(LEAD, change('name: Asked Only', 'name: The Day Line'));
    expect(warnings()).toHaveLength(1);
    spoil(LEAD, change('confidential:', 'status: ended\nconfidential:'));
    expect(warnings()).toEqual([]);
  });
});
