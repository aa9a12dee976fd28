import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentFolder,
  HOUSE,
  HOUSE_EN,
  HOUSE_UR,
  places,
  problemsOf,
  rejectsEach,
  swap,
  type Edit,
  type Mistake,
} from './support.ts';

const ADDRESS = 'https://www.example.org/house/';
const channel = (lines: string): Edit =>
  swap(
    'referral:',
    `  - { ${lines}, hours: unknown, cost: free, expect: [unknown], evidence: { state: published, source: own-page } }\nreferral:`,
  );

/** Every field into which words can be written, and the words of a place as that field would hold them. */
const FIELDS: [where: string, file: string, edit: Edit, at: string][] = [
  ['its slug', HOUSE, swap('slug: quiet-house', 'slug: 14-foregate-street'), '14-foregate-street'],
  ['its slug, a postcode', HOUSE, swap('slug: quiet-house', 'slug: b29-9zz'), 'b29-9zz'],
  ['its slug, a house', HOUSE, swap('slug: quiet-house', 'slug: rose-cottage'), 'rose-cottage'],
  ['its slug, a town', HOUSE, swap('slug: quiet-house', 'slug: homes-droitwich'), 'homes-droitwich'],
  ['its label', HOUSE, swap('label: Quiet House', 'label: Foregate Street'), 'Foregate'],
  ['its name', HOUSE, swap('name: The Quiet House', 'name: 14 Foregate Street'), '14 Foregate'],
  ['another name', HOUSE, swap('runBy:', 'alsoKnownAs: [Rose House]\nrunBy:'), 'Rose House'],
  ['its website', HOUSE, swap('channels:', website('foregate-street')), 'https://www.example.org/foregate-street/'],
  ['its website, a map', HOUSE, swap('channels:', website('maps/x')), 'https://www.example.org/maps/x/'],
  ['its website, a house', HOUSE, swap('channels:', website('rose-house')), 'https://www.example.org/rose-house/'],
  ['the host of its website', HOUSE, swap('channels:', website('x', 'rose-lodge.org')), 'https://rose-lodge.org/x/'],
  ['the word to send', HOUSE, channel("kind: text, number: '+443000000000', send: WR9 8DJ"), 'WR9 8DJ'],
  ['an e-mail address', HOUSE, channel('kind: email, email: 14foregatestreet@example.org'), '14foregate'],
  ['an e-mail address, a house', HOUSE, channel('kind: email, email: rose.house@example.org'), 'rose.house'],
  ['the address of a form', HOUSE, channel('kind: form, url: https://www.example.org/14-rose-street'), '14-rose-'],
  ['the name of a source', HOUSE, swap('name: Day Line Trust', 'name: Minutes on Rose House'), 'Minutes'],
  ['the address of a source', HOUSE, swap(ADDRESS, `${ADDRESS}wr9-8dj`), 'wr9-8dj'],
  ['the address of a source, coded', HOUSE, swap(ADDRESS, `${ADDRESS}foregate%20street`), 'foregate%20street'],
  ['who checked it', HOUSE, swap('by: desk research, nobody was rung', 'by: a worker at Rose House'), 'a worker at'],
  ['the sentence to say', HOUSE_EN, swap('---\n\n', 'say: Is this Rose House?\n---\n\n'), 'say:'],
  ['the Urdu sentence to say', HOUSE_UR, swap('---\n\n', 'say: کیا یہ فورگیٹ روڈ ہے؟\n---\n\n'), 'say:'],
  ['the summary', HOUSE_EN, swap('A place to stay', 'A place at WR9 8DJ'), 'summary:'],
  ['the Urdu summary', HOUSE_UR, swap('summary: ', 'summary: WR9 8DJ '), 'summary:'],
];

describe('where a refuge is', () => {
  rejectsEach(
    FIELDS.map(([where, file, edit, at]): Mistake => ({ what: `a place in ${where}`, rule: 'C9', file, edit, at })),
  );
});

describe('the folder of a refuge', () => {
  const { content } = contentFolder();

  it('is not named after its street', () => {
    renameSync(join(content, 'services/quiet-house'), join(content, 'services/foregate-street-14'));
    expect(places(problemsOf(content))).toContain('content/services/foregate-street-14/service.yaml:1 [C9]');
  });
});

function website(path: string, host = 'www.example.org'): string {
  return `website:\n  url: https://${host}/${path}/\n  evidence: { state: published, source: own-page }\nchannels:`;
}
