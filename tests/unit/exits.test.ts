import { describe, expect, it } from 'vitest';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { site } from '../../src/site.ts';
import { directory } from './real-content.ts';

const telling = Object.values(directory.tellingWords).flat();

describe('where "Leave this page" goes', () => {
  it.each(directory.languages.map(({ tag }) => tag))('is said for every language, pages or not: %s', (tag) => {
    const { to, title } = site.exits[tag] ?? { to: [], title: '' };
    expect(new Set(to).size).toBe(2);
    for (const page of to) expect(new URL(page)).toMatchObject({ protocol: 'https:', search: '', hash: '' });
    expect(title).toMatch(/^\S.{2,19}$/);
  });

  it('tells nobody what was left', () => {
    const names = Object.values(site.exits).flatMap((exit) => [exit?.title ?? '', ...(exit?.to ?? [])]);
    expect(names.filter((name) => tellingWordIn(name, telling) !== undefined)).toEqual([]);
  });

  it('is no host that Waymark sends people to for help', () => {
    const help = new Set(
      directory.services.flatMap(({ website, channels }) =>
        [website?.url, ...channels.map(({ url }) => url)].flatMap((url) =>
          url === undefined ? [] : [new URL(url).host],
        ),
      ),
    );
    const hosts = Object.values(site.exits).flatMap((exit) => (exit?.to ?? []).map((page) => new URL(page).host));
    expect(hosts.filter((host) => help.has(host))).toEqual([]);
  });
});
