import { describe, expect, it } from 'vitest';
import { mustTellOfChild } from '../../src/domain/children.ts';
import { directory, languages, servicePage, textOf } from './support.ts';

const { services, kinds, strings } = directory;
const everyPage = languages.flatMap(({ tag }) =>
  services.map((service) => {
    const { file, html, text } = servicePage(tag, service.slug);
    return { tag, service, file, html, text };
  }),
);
const MAILTO = /<a\b[^>]*href="mailto:/;
const said = (tag: string, key: string) => textOf(strings[tag]?.[key] ?? '');

describe('what somebody must know before they speak or write', () => {
  it('says on the page of a service that works with children who must be told when a child is hurt (C34)', () => {
    const wrong = everyPage.filter(
      ({ tag, service, text }) => text.includes(said(tag, 'service.child_hurt')) !== mustTellOfChild(service, kinds),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(services.filter((service) => mustTellOfChild(service, kinds)).length).toBeGreaterThan(20);
  });

  it('says before every mailbox that mail stays among what was sent (C19)', () => {
    const written = everyPage.filter(({ html }) => MAILTO.test(html));
    expect(written.length).toBeGreaterThan(0);
    for (const { tag, html, file } of written) {
      const before = html.split(MAILTO).slice(0, -1);
      const silent = before.filter((part) => !textOf(part).trimEnd().endsWith(said(tag, 'service.email_trace')));
      expect(silent.length, file).toBe(0);
    }
  });
});
