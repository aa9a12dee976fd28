import { describe } from 'vitest';
import { rejectsEach, swap } from './support.ts';

const AXES = 'pathways/axes.yaml';
const TABLE = 'pathways/tables/example.yaml';
const UR = 'ui/ur.json';

describe('rules of the finder', () => {
  rejectsEach([
    {
      what: 'an unknown kind in a row',
      rule: 'C30',
      file: TABLE,
      edit: swap('add: [refuge]', 'add: [refuges]'),
      at: 'add: [refuges]',
    },
    {
      what: 'an unknown kind in an answer',
      rule: 'C30',
      file: AXES,
      edit: swap('add: [talk_line]', 'add: [talk_lin]'),
      at: 'add:',
    },
    {
      what: 'an unknown kind in the order',
      rule: 'C30',
      file: 'pathways/order.yaml',
      edit: swap('refuge', 'refuges'),
      at: 'refuges',
    },
    {
      what: 'an input that the table does not have',
      rule: 'C30',
      file: TABLE,
      edit: swap('place: [here]\n', 'plaice: [here]\n'),
      at: 'plaice',
    },
    {
      what: 'a value that the input cannot have',
      rule: 'C30',
      file: TABLE,
      edit: swap('place: [here]\n', 'place: [her]\n'),
      at: 'place: [her]',
    },
    {
      what: 'a number for an input that is none',
      rule: 'C30',
      file: TABLE,
      edit: swap('consent: [true]', 'consent: { atLeast: 1 }'),
      at: 'consent: { atL',
    },
    {
      what: 'an unknown setting',
      rule: 'C30',
      file: TABLE,
      edit: swap('setting: enough_ticks', 'setting: enough_tick'),
      at: 'ticks: { atLeast',
    },
    {
      what: 'kinds taken out without a reason',
      rule: 'C30',
      file: AXES,
      edit: swap('        removeReason: safety\n', ''),
      at: 'add: [talk_line]',
    },
    {
      what: 'a reason that is no word of ours',
      rule: 'C30',
      file: AXES,
      edit: swap('removeReason: safety', 'removeReason: because'),
      at: 'removeReason',
    },
    { what: 'a row that stands twice', rule: 'C6', file: TABLE, edit: swap('EX-2', 'EX-1'), at: 18 },
    {
      what: 'a row with a misspelt key',
      rule: 'C3',
      file: TABLE,
      edit: swap('must: [ask', 'musts: [ask'),
      at: 'musts',
    },
    {
      what: 'a row without words for its duty',
      rule: 'C23',
      file: TABLE,
      edit: swap('duty: go_on', 'duty: stop'),
      at: 'id: EX-1',
    },
    {
      what: 'a row without words for what must be done',
      rule: 'C23',
      file: TABLE,
      edit: swap('[ask_alone]', '[ask_together]'),
      at: 'id: EX-1',
    },
    {
      what: 'a rule number that does not exist',
      rule: 'C30',
      file: TABLE,
      edit: swap('p: [P23]', 'p: [P168]'),
      at: 'p: [P168]',
    },
    {
      what: 'an assumed answer that does not exist',
      rule: 'C30',
      file: AXES,
      edit: swap('assume: me', 'assume: mee'),
      at: 'assume',
    },
    {
      what: 'an answer without words',
      rule: 'C23',
      file: AXES,
      edit: swap('id: unsure', 'id: not_sure'),
      at: 'id: not_sure',
    },
    {
      what: 'a question of one answer',
      rule: 'C7',
      file: AXES,
      edit: (text) => text.replace(/ {4}- id: unsure[^]*/, ''),
      at: '- id: me',
    },
  ]);
});

describe('strings of the site', () => {
  rejectsEach([
    {
      what: 'a string that Urdu lacks',
      rule: 'C23',
      file: UR,
      edit: (text) => text.replace(/ {2}"kind.refuge".*\n/, ''),
      at: 1,
    },
    {
      what: 'a string that only Urdu has',
      rule: 'C23',
      file: UR,
      edit: swap('"greeting"', '"greetings": "x",\n  "greeting"'),
      at: '"greetings"',
    },
    {
      what: 'another placeholder than English',
      rule: 'C25',
      file: UR,
      edit: swap('{{number}}', '{{phone}}'),
      at: '"greeting"',
    },
    {
      what: 'a placeholder that was forgotten',
      rule: 'C25',
      file: UR,
      edit: swap('{{number}} ', ''),
      at: '"greeting"',
    },
    {
      what: 'a plural form that is missing',
      rule: 'C23',
      file: UR,
      edit: (text) => text.replace(/ {2}"found.some_one".*\n/, ''),
      at: 1,
    },
    { what: 'an empty string', rule: 'C7', file: UR, edit: swap('"انگلینڈ"', '""'), at: '"area.england"' },
    {
      what: 'a kind without a name',
      rule: 'C23',
      file: 'kinds.yaml',
      edit: swap('id: money_help', 'id: money_helps'),
      at: 1,
    },
    { what: 'an area without a name', rule: 'C23', file: 'areas.yaml', edit: swap('id: wychavon', 'id: wyre'), at: 1 },
    {
      what: 'a language with a direction that does not exist',
      rule: 'C30',
      file: 'languages.yaml',
      edit: swap('dir: rtl', 'dir: left'),
      at: 'dir: left',
    },
  ]);
});
