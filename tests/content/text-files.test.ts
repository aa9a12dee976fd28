import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, HOUSE_UR, LINE_EN, places, problemsOf, rejectsEach } from './support.ts';

describe('files without words (C7)', () => {
  const { content, spoil } = contentFolder();
  const rulesOf = (file: string) =>
    problemsOf(content).flatMap((problem) => (problem.file === `content/${file}` ? [problem.rule] : []));

  it.each([LINE_EN, HOUSE_UR, 'guides/safety/en.md'])('are told when nothing stands under the keys: %s', (file) => {
    spoil(file, (text) => text.replace(/\n---\n[^]*$/, '\n---\n'));
    expect(rulesOf(file)).toContain('C7');
  });

  it.each([LINE_EN, HOUSE_UR, 'guides/safety/en.md'])('are told when there are only signs: %s', (file) => {
    spoil(file, (text) => text.replace(/\n---\n[^]*$/, '\n---\n\n...\n\n999\n\n...\n'));
    expect(rulesOf(file)).toContain('C7');
  });
});

describe('files that nothing reads', () => {
  const { content } = contentFolder();
  const add = (path: string) => {
    const full = join(content, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, 'x\n');
    return places(problemsOf(content));
  };

  it.each(['photo.jpg', 'ui/photo.PNG', 'guides/photo.webp', 'services/day-line/photo.jpg', 'leaflet.pdf', 'map.svg'])(
    'are told when they are pictures or documents: %s',
    (path) => {
      const rule = path.startsWith('services/') ? 'content/services/day-line:1 [C3]' : `content/${path}:1 [C37]`;
      expect(add(path)).toContain(rule);
    },
  );

  it.each(['notes.txt', '.DS_Store', 'ui/pa.json', 'kinds.yml', 'pathways/more.yaml', 'guides/notes.md', 'new/en.md'])(
    'are told when they stand in the wrong place or under the wrong name: %s',
    (path) => {
      expect(add(path)).toContain(`content/${path}:1 [C3]`);
    },
  );
});

describe('lists of words that every language needs', () => {
  rejectsEach([
    {
      what: 'telling words without one of the languages',
      rule: 'C23',
      file: 'telling-words.yaml',
      edit: (text) => text.replace(/\n\s*ur: .*\n/, '\n'),
      at: 'en: [',
    },
  ]);
  const { content, spoil } = contentFolder();

  it.each(['writing/ur.yaml', 'writing/en.yaml', 'law-strings.yaml'])('are missed when there is no %s', (path) => {
    rmSync(join(content, path));
    expect(places(problemsOf(content))).toContain(`content/${path}:1 [C1]`);
  });

  it.each([true, false])('are needed once a language has pages, and not before: published: %s', (published) => {
    const line = `  - { tag: pa, name: ਪੰਜਾਬੀ, dir: ltr, font: system, review: none, published: ${published} }\n`;
    spoil('languages.yaml', (text) => text.replace(/(\n {2}- \{ tag: ur.*\n)/, `$1${line}`));
    expect(places(problemsOf(content)).includes('content/writing/pa.yaml:1 [C1]')).toBe(published);
  });
});
