import { describe, expect, it } from 'vitest';
import { wrongWithAddress } from '../../src/schema/address.ts';
import { contentFolder, LINE, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const PAGE = 'https://www.example.org/help/';
const url = (what: string, written: string): Mistake => ({
  what: `${what}: ${written}`,
  rule: 'C17',
  file: LINE,
  edit: swap(PAGE, written),
  at: `url: ${written}`,
});

describe('an address on the web', () => {
  rejectsEach([
    url('a host in the code for other alphabets', 'https://xn--exmple-cua.org/'),
    url('a host with a Cyrillic letter', 'https://www.exаmple.org/'),
    url('a host of full-width letters', 'https://ｅxample.org/'),
    url('a host in capitals', 'https://www.Example.org/'),
    url('a host that nobody has looked at', 'https://www.example.net/help/'),
    url('a host below a known one', 'https://help.example.org/'),
    url('a host one letter away from a known one', 'https://www.exampel.org/'),
    url('a host with a digit that looks like a letter', 'https://www.examp1e.org/'),
    url('a host with a hyphen that is easily overlooked', 'https://www.ex-ample.org/'),
    url('rn that looks like m', 'https://www.exarnple.org/'),
    url('a host that ends in a dot', 'https://www.example.org./'),
    url('a host without a dot', 'https://intranet/'),
    url('this machine', 'https://localhost/'),
    url('this network', 'https://help.local/'),
    url('an IPv6 address', '"https://[::1]/"'),
    url('an IPv4 address', 'https://127.0.0.1/'),
    url('an IPv4 address in one number', 'https://2130706433/'),
    url('an IPv4 address in hexadecimal', 'https://0x7f000001/'),
    url('an IPv4 address in octal', 'https://0177.0.0.1/'),
    url('a short IPv4 address', 'https://127.1/'),
    url('a port', 'https://www.example.org:8443/'),
    url('the usual port', 'https://www.example.org:443/'),
    url('an empty port', 'https://www.example.org:/'),
    url('a user name', 'https://nhs.uk@www.example.org/'),
    url('a host written in percent signs', 'https://www.ex%61mple.org/'),
    url('two backslashes', 'https:\\\\www.example.org'),
    url('a backslash in the path', 'https://www.example.org/a\\b'),
    url('a space', 'https://www.example.org/a b'),
    url('a tab', '"https://www.example.org/a\\tb"'),
    url('a line break', '"https://www.example.org/a\\nb"'),
    url('a line break in percent signs', 'https://www.example.org/a%0ab'),
    url('a mark that turns the direction', '"https://www.example.org/\\u202Ea"'),
    url('one slash', 'https:/www.example.org/'),
    url('no slash', 'https:www.example.org/'),
    url('capitals in https', 'HTTPS://www.example.org/'),
    url('a fragment', 'https://www.example.org/#:~:text=help'),
    url('an empty fragment', 'https://www.example.org/#'),
    url('a campaign', 'https://www.example.org/?utm_campaign=x'),
    url('a campaign in percent signs', 'https://www.example.org/?%75tm_source=x'),
    url('an advert of Google', 'https://www.example.org/?gclid=x'),
    url('an advert of Facebook', 'https://www.example.org/?page=1&fbclid=x'),
    url('an advert of Microsoft', 'https://www.example.org/?msclkid=x'),
    url('the reader of a newsletter', 'https://www.example.org/?mc_eid=x'),
    url('a shortened address of Bitly', 'https://bit.ly/x'),
    url('a shortened address of TinyURL', 'https://www.tinyurl.com/x'),
    url('a shortened address of X', 'https://t.co/x'),
    url('a shortened address of Google', 'https://goo.gl/x'),
    {
      what: 'a website on a host that is listed as a source only',
      rule: 'C17',
      file: LINE,
      edit: swap('url: https://www.example.org/\n', 'url: https://news.example.org/\n'),
      at: 'url: https://news',
    },
    {
      what: "a newspaper's host as the provider's own page",
      rule: 'C17',
      file: LINE,
      edit: swap(PAGE, 'https://news.example.org/help/'),
      at: 'url: https://news',
    },
    {
      what: 'a page on a host that is listed for mailboxes only',
      rule: 'C17',
      file: LINE,
      edit: swap('url: https://www.example.org/\n', 'url: https://mail.example.org/\n'),
      at: 'url: https://mail',
    },
    {
      what: 'a list from a host that nobody has looked at',
      rule: 'C17',
      file: 'bank-holidays.yaml',
      edit: swap('https://www.example.org/', 'https://www.example.net/'),
      at: 'source: {',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each([
    'https://www.example.org',
    'https://example.org/help/',
    'https://www.example.org/?p=30',
    'https://www.example.org/page.php?id=100&area=herefordshire',
    'https://www.example.org/@help/a,b~c/d%20e%2B',
    'https://news.example.org/2026/11/help',
  ])('may be %s', (address) => {
    spoil(LINE, swap('publisher: third_party', `url: ${address}\n    publisher: third_party`));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('is told what a new host needs, and which known one it looks like', () => {
    spoil(LINE, swap(PAGE, 'https://www.example.net/'));
    expect(problemsOf(content).map(({ wrong, fix }) => `${wrong}. ${fix}`)).toEqual([
      'nobody has looked at the host "example.net" yet. look at it, compare it letter by letter with what the organisation prints, then add it to content/hosts.yaml.',
    ]);
    spoil(LINE, swap('https://www.example.net/', 'https://www.examp1e.org/'));
    expect(problemsOf(content)[0]?.wrong).toBe('"examp1e.org" is not a known host, but looks like "example.org"');
  });
});

describe('what is said of an address', () => {
  it.each([
    ['https://www.exаmple.org/', 'letters of another alphabet'],
    ['https://xn--exmple-cua.org/', 'a code ("xn--")'],
    ['https://www.Example.org/', 'the host holds capitals'],
    ['https://[::1]/', 'the host is a number'],
    ['https://[::1]:8080/', 'the host is a number'],
    ['https://127.0.0.1/', 'the host is a number'],
    ['https://2130706433/', 'the host is a number'],
    ['https://0x7f.1/', 'the host is a number'],
    ['https://www.example.org./', 'the host ends in a dot'],
    ['https://intranet/', 'not a name of the public internet'],
    ['https://help.localhost/', 'not a name of the public internet'],
    ['https://exa_mple.org/', 'cannot be the name of a host'],
    ['https://www.bit.ly/x', 'hides where it leads'],
    ['https://nhs.uk@www.example.org/', 'a user name'],
    ['https://www.example.org:443/', 'names a port'],
    ['https://www.example.org/#top', 'a part of a page'],
    ['https:\\\\www.example.org', 'a space, a tab or a backslash'],
    ['https://www.example.org/a b', 'a space, a tab or a backslash'],
    ['http://www.example.org/', 'does not start with https://'],
    ['https://www.example.org/a%0ab', 'signs that do not belong there'],
    ['https://www.example.org/<b>', 'signs that do not belong there'],
    ['https://www.example.org/?a=1&mc_cid=x', '"mc_cid" in the address tells the other site'],
  ])('names the fault of %s', (address, fault) => {
    expect(wrongWithAddress(address)).toContain(fault);
  });
});

describe('the list of hosts', () => {
  const file = 'hosts.yaml';
  const add = (line: string) => swap('\nreview', `\n  - ${line}\nreview`);
  rejectsEach([
    {
      what: 'a host twice',
      rule: 'C6',
      file,
      edit: add('{ host: example.org, by: X }'),
      at: '{ host: example.org, by: X',
    },
    { what: 'a host with www.', rule: 'C17', file, edit: add('{ host: www.example.com, by: X }'), at: 'www.' },
    { what: 'a host in capitals', rule: 'C17', file, edit: add('{ host: Example.com, by: X }'), at: 'Example.com' },
    { what: 'an address', rule: 'C17', file, edit: add('{ host: https://example.com/, by: X }'), at: 'https://' },
    { what: 'a shortener', rule: 'C17', file, edit: add('{ host: bit.ly, by: X }'), at: 'bit.ly' },
    { what: 'a host of nobody', rule: 'C7', file, edit: add('{ host: example.com }'), at: 'host: example.com' },
    {
      what: 'a look-alike of a listed host',
      rule: 'C17',
      file,
      edit: add('{ host: exampel.org, by: X }'),
      at: 'exampel',
    },
    { what: 'a look-alike with a digit', rule: 'C17', file, edit: add('{ host: examp1e.org, by: X }'), at: 'examp1e' },
    {
      what: 'a look-alike with rn for m',
      rule: 'C17',
      file,
      edit: add('{ host: exarnple.org, by: X }'),
      at: 'exarnple',
    },
  ]);

  const { content, spoil } = contentFolder();
  it('may hold two that look alike, when somebody says that both are real', () => {
    spoil(file, add('{ host: examples.org, by: X, notMistakenFor: [example.org] }'));
    expect(problemsOf(content)).toEqual([]);
  });
});
