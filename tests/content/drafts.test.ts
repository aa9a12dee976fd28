// Languages that have no pages yet: a check reads them when it is asked to, and only then.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, swap, TODAY } from './support.ts';

const { content, spoil } = contentFolder();

function unpublish(): void {
  spoil('languages.yaml', swap('strings come first }, published: true', 'strings come first }, published: false'));
  spoil('ui/ur.json', () => 'no words at all\n');
}

it('lets a language without pages be as it is', () => {
  unpublish();
  const { strings, warnings } = loadDirectory(content, TODAY);
  expect(warnings).toEqual([]);
  expect(Object.keys(strings)).toEqual(['en']);
});

it('reads it when it is asked for drafts, and says what is wrong', () => {
  unpublish();
  expect(() => loadDirectory(content, TODAY, { drafts: true })).toThrow('content/ui/ur.json');
});

it('still finds what is nobody’s file', () => {
  unpublish();
  writeFileSync(join(content, 'ui/urdu.json'), '{}\n');
  expect(() => loadDirectory(content, TODAY)).toThrow('content/ui/urdu.json');
});
