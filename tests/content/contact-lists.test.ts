import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inList } from './contact-support.ts';
import { contentFolder, HOUSE, LEAD, LINE, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const twice = (what: string, from: string, to: string, rule = 'C6', at = to): Mistake => ({
  what: `${what} twice`,
  rule,
  file: LINE,
  edit: swap(from, to),
  at,
});

describe('a list of a service', () => {
  rejectsEach([
    twice('an area', 'areas: [worcestershire]', 'areas: [worcestershire, worcestershire]'),
    twice('a kind', 'kinds: [talk_line]', 'kinds: [talk_line, talk_line]'),
    twice('an audience', 'audience: [V, F, P]', 'audience: [V, F, V]'),
    twice('a deed', 'does: [listens, safety_planning]', 'does: [listens, listens]'),
    twice('a way to refer', 'professional: [same_line]', 'professional: [same_line, same_line]'),
    twice('what happens', 'expect: [worker_listens]', 'expect: [worker_listens, worker_listens]'),
    twice('another name', 'alsoKnownAs: [DL]', 'alsoKnownAs: [DL, dl]'),
    twice('a community', 'sex: any', 'sex: any\n  community: [sikh, sikh]', 'C6', 'community:'),
    twice('a language', '    cost: standard', '    languages: [en, en]\n    cost: standard', 'C6', 'languages:'),
    twice('an exclusion', 'sex: any', 'sex: any\n  exclusions: [not_public, not_public]', 'C6', 'exclusions:'),
    twice('what a source supports', 'supports: [number, hours]', 'supports: [number, number]'),
    twice('the id of a source', 'id: a-newspaper', 'id: own-page', 'C6', 'own-page\n    publisher: third'),
    {
      what: 'a line to ring instead twice',
      rule: 'C6',
      file: LEAD,
      edit: swap('instead: [day-line]', 'instead: [day-line, day-line]'),
      at: 'instead:',
    },
    {
      what: 'a language that nobody speaks',
      rule: 'C30',
      file: LINE,
      edit: swap('    cost: standard', '    languages: [en, xx]\n    cost: standard'),
      at: 'languages:',
    },
    {
      what: 'the slug of a page of this site',
      rule: 'C6',
      file: LINE,
      edit: swap('slug: day-line', 'slug: index'),
      at: 'slug:',
    },
    { what: 'the slug of a list', rule: 'C6', file: LINE, edit: swap('slug: day-line', 'slug: list'), at: 'slug:' },
    ...['constructor', '---', 'day--line', '-day'].map((slug) => ({
      what: `"${slug}" as a slug`,
      rule: 'C6',
      file: LINE,
      edit: swap('slug: day-line', `slug: '${slug}'`),
      at: 'slug:',
    })),
    {
      what: 'the label of another service with a space more',
      rule: 'C6',
      file: HOUSE,
      edit: swap('label: Quiet House', 'label: "day  line"'),
      at: 'label:',
    },
  ]);
});

describe('the lists that services name', () => {
  rejectsEach([
    inList(
      'areas.yaml',
      'an area twice',
      'C6',
      'id: wychavon',
      'id: worcestershire',
      'worcestershire, within: worcestershire',
    ),
    inList('areas.yaml', 'an area that differs in capitals', 'C6', 'id: wychavon', 'id: England', 'id: England'),
    inList('areas.yaml', 'an area that lies nowhere', 'C30', 'within: england', 'within: atlantis', 'atlantis'),
    inList(
      'areas.yaml',
      'an area that lies in itself',
      'C30',
      'within: england',
      'within: worcestershire',
      'id: worcestershire',
    ),
    inList(
      'areas.yaml',
      'areas that lie in each other',
      'C30',
      'id: england, level: nation',
      'id: england, within: wychavon, level: nation',
      'id: england',
    ),
    inList('areas.yaml', 'a nation in a council', 'C30', 'level: district', 'level: nation', 'id: wychavon'),
    inList('areas.yaml', 'a level that is none', 'C30', 'level: district', 'level: parish', 'level: parish'),
    inList('kinds.yaml', 'a kind twice', 'C6', 'id: refuge', 'id: talk_line', 'id: talk_line, group: safe'),
    inList('kinds.yaml', 'a kind that differs in capitals', 'C6', 'id: refuge', 'id: Talk_line', 'Talk_line'),
    inList(
      'kinds.yaml',
      'a kind in a place that does not exist',
      'C30',
      'group: money',
      'group: money, areas: [atlantis]',
      'id: money_help',
    ),
    inList(
      'kinds.yaml',
      'a kind that an unknown setting switches on',
      'C30',
      'group: money',
      'group: money, enabledBy: no_such',
      'id: money_help',
    ),
    inList('kinds.yaml', 'a kind under a rule that does not exist', 'C30', 'p: [P70]', 'p: [P170]', 'P170'),
    inList('languages.yaml', 'a language twice', 'C6', 'tag: ur', 'tag: en', 'tag: en, name: اردو'),
    inList(
      'left-out.yaml',
      'an id that is left out and also a service',
      'C6',
      '[]',
      '\n  - { id: day-line, reason: x }',
      'day-line',
    ),
    inList(
      'left-out.yaml',
      'an id that is left out twice',
      'C6',
      '[]',
      '\n  - { id: old-one, reason: x }\n  - { id: old-one, reason: y }',
      'old-one, reason: y',
    ),
    inList('telling-words.yaml', 'a telling word twice', 'C6', 'police]', 'Abus]', 'en:'),
    inList('postcodes.yaml', 'a postcode twice', 'C6', 'code: B15', 'code: WR1', 'code: WR1, lat: 52.46'),
    inList('postcodes.yaml', 'a whole postcode', 'C11', 'code: B15', 'code: B15 2TT', 'B15 2TT'),
    inList('postcodes.yaml', 'a postcode in an unknown area', 'C30', 'areas: [england]', 'areas: [atlantis]', 'B15'),
    inList('towns.yaml', 'a town twice', 'C6', 'name: Broadway', 'name: evesham', 'name: evesham'),
    inList('towns.yaml', 'a town twice, once with a hyphen', 'C6', 'name: Broadway', 'name: E-vesham', 'E-vesham'),
    inList(
      'towns.yaml',
      'a short form that is another town',
      'C6',
      'also: [Worcs]',
      'also: [Broadway]',
      'name: Broadway',
    ),
    inList('towns.yaml', 'the same council twice', 'C6', 'areas: [wychavon]', 'areas: [wychavon, wychavon]', 'Evesham'),
    inList('towns.yaml', 'a town nowhere', 'C7', 'areas: [wychavon]', 'areas: []', 'Evesham'),
    inList('towns.yaml', 'a town in an unknown area', 'C30', 'areas: [wychavon]', 'areas: [atlantis]', 'Evesham'),
    inList(
      'towns.yaml',
      'a town that is a whole nation',
      'C30',
      'areas: [wychavon]',
      'areas: [wychavon, england]',
      'Evesham',
    ),
    inList(
      'towns.yaml',
      'a district without a name',
      'C30',
      'areas: [wychavon]',
      'areas: [worcestershire]',
      '- { name: Worc',
    ),
  ]);

  const { content, spoil } = contentFolder();

  it('may name a setting and a place that exist', () => {
    spoil('kinds.yaml', swap('group: money', 'group: money, areas: [wychavon], enabledBy: enough_ticks'));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('never use the id of a record that was given up, also when its file is broken', () => {
    spoil('left-out.yaml', swap('[]', '\n  - { id: day-line, reason: x }'));
    spoil(LINE, swap('runBy:', 'runby:'));
    expect(places(problemsOf(content))).toContain('content/left-out.yaml:2 [C6]');
  });
});

describe("the name of a service's folder", () => {
  const { content } = contentFolder();

  it.each(['Day-Line', 'dl', 'day_line', 'day line', `day-${'x'.repeat(40)}`])('may not be %s', (name) => {
    renameSync(join(content, 'services', 'day-line'), join(content, 'services', name));
    expect(places(problemsOf(content))).toContain(`content/services/${name}:1 [C6]`);
  });

  it('stands for a service, so an empty folder is told', () => {
    mkdirSync(join(content, 'services', 'new-line'));
    expect(places(problemsOf(content))).toContain('content/services/new-line:1 [C7]');
  });
});
