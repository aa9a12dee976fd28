import { describe } from 'vitest';
import { LEAD, LINE, LINE_EN, rejectsEach, swap, type Mistake } from './support.ts';

const NUMBER = "'+443000000000'";
const number = (what: string, written: string, rule: string): Mistake => ({
  what,
  rule,
  file: LINE,
  edit: swap(NUMBER, written),
  at: `number: ${written}`,
});
const hours = (what: string, written: string): Mistake => ({
  what,
  rule: 'C26',
  file: LINE,
  edit: swap('Mo-Fr 09:30-17:00', written),
  at: `hours: ${written}`,
});
const url = (what: string, written: string): Mistake => ({
  what,
  rule: 'C17',
  file: LINE,
  edit: swap('https://www.example.org/help/', written),
  at: `url: ${written}`,
});
const name = (what: string, written: string, rule: string): Mistake => ({
  what,
  rule,
  file: LINE,
  edit: swap('name: The Day Line', `name: ${written}`),
  at: `name: ${written}`,
});
const summary = (what: string, written: string, rule: string): Mistake => ({
  what: `${what} in a summary`,
  rule,
  file: LINE_EN,
  edit: swap('Somebody to talk to', written),
  at: 'summary:',
});

describe('telephone numbers', () => {
  rejectsEach([
    number('a number without quotes, which YAML makes a sum of', '443000000000', 'C12'),
    number('a number whose first 0 would be lost', '03000000000', 'C12'),
    number('a number written as 1e3', '1e3', 'C12'),
    number('a national number', '"03000000000"', 'C12'),
    number('a number with spaces', '"+44 300 000 0000"', 'C12'),
    number('a number with letters', '"+44300HELPNOW"', 'C12'),
    number('a number with a digit too few', '"+44300000000"', 'C12'),
    number('a number with a digit too many', '"+4430000000000"', 'C12'),
    number('a short number that is not a service', '"998"', 'C12'),
    number('a number of an area that does not exist', '"+441999999999"', 'C12'),
    number('a Birmingham drama number', '"+441214960123"', 'C13'),
    number('a London drama number', '"+442079460958"', 'C13'),
    number('a freephone drama number', '"+448081570123"', 'C13'),
    number('a mobile drama number', '"+447700900123"', 'C13'),
    number('a drama number of no area', '"+441632960123"', 'C13'),
    number('a drama number of the whole country', '"+443069990123"', 'C13'),
    number('a premium number', '"+449012345678"', 'C14'),
    number('an 0844 number', '"+448443210000"', 'C14'),
    number('an 0871 number', '"+448712345678"', 'C14'),
    number('a directory number', '"+44118500"', 'C14'),
    {
      what: 'a phone line without a number',
      rule: 'C7',
      file: LINE,
      edit: swap(`    number: ${NUMBER}\n`, ''),
      at: 'kind: phone',
    },
    {
      what: 'a cost that is no word of ours',
      rule: 'C30',
      file: LINE,
      edit: swap('cost: standard', 'cost: cheap'),
      at: 'cost: cheap',
    },
    {
      what: 'a line that does not say what happens',
      rule: 'C7',
      file: LINE,
      edit: swap('expect: [worker_listens]', 'expect: []'),
      at: 'expect: []',
    },
    {
      what: 'a line without hours',
      rule: 'C7',
      file: LINE,
      edit: swap('    hours: Mo-Fr 09:30-17:00\n', ''),
      at: 'kind: phone',
    },
  ]);
});

describe('hours', () => {
  rejectsEach([
    hours('25:00', 'Mo-Fr 25:00-26:00'),
    hours('hours that end after the next morning', 'Mo-Fr 09:00-35:00'),
    hours('09:75', 'Mo-Fr 09:75-17:00'),
    hours('a time alone', '12:30'),
    hours('hours that end before they start', 'Mo-Fr 17:00-09:00'),
    hours('a night written past midnight', 'Mo-Su 22:00-02:00'),
    hours('hours that overlap on one day', 'Mo-Fr 09:00-13:00,12:00-17:00'),
    hours('a day that stands twice with other times', 'Mo-Fr 09:00-17:00; Fr 16:00-20:00'),
    hours("a night that runs into the next morning's hours", 'Mo-Su 08:00-12:00,22:00-33:00'),
    hours('days that do not exist', 'Xx 09:00-17:00'),
    hours('hours in words', 'office hours'),
    hours('am and pm', 'Mo-Fr 9am-5pm'),
  ]);
});

describe('days', () => {
  rejectsEach([
    {
      what: '30 February',
      rule: 'C27',
      file: LINE,
      edit: swap("'2026-11-21'", '"2026-02-30"'),
      at: 'checked: "2026-02-30"',
    },
    {
      what: 'a day in the British order',
      rule: 'C27',
      file: LINE,
      edit: swap("'2026-11-21'", '"21/11/2026"'),
      at: 'checked: "21',
    },
    {
      what: 'a check in the future',
      rule: 'C27',
      file: LINE,
      edit: swap("'2026-11-21'", '"2026-11-23"'),
      at: 'checked:',
    },
    {
      what: 'a next check that lies before the last',
      rule: 'C27',
      file: LINE,
      edit: swap("'2027-02-19'", '"2026-11-20"'),
      at: 'due:',
    },
    {
      what: 'a crisis line due after 91 days',
      rule: 'C27',
      file: LINE,
      edit: swap("'2027-02-19'", '"2027-02-20"'),
      at: 'due:',
    },
    {
      what: 'any other service due after 366 days',
      rule: 'C27',
      file: LEAD,
      edit: swap("'2027-11-21'", '"2027-11-22"'),
      at: 'due:',
    },
    {
      what: 'a review without a due day',
      rule: 'C7',
      file: LINE,
      edit: swap("  due: '2027-02-19'\n", ''),
      at: 'checked:',
    },
    {
      what: 'a date of a page without quotes',
      rule: 'C12',
      file: LEAD,
      edit: swap("'2019'", '2019'),
      at: 'date: 2019',
    },
    {
      what: 'a date of a page in words',
      rule: 'C28',
      file: LEAD,
      edit: swap("'2019'", '"last year"'),
      at: 'date: "last',
    },
  ]);
});

describe('addresses on the web', () => {
  rejectsEach(
    [
      url('http', 'http://www.example.org/help/'),
      url('an address with a user', 'https://nhs.uk@example.org/'),
      url('an address with a user and a password', 'https://a:b@example.org/'),
      url('an address with a port', 'https://www.example.org:8443/'),
      url('an address that tracks', 'https://www.example.org/?utm_source=x'),
      url('an address with a fragment', 'https://www.example.org/#x'),
      url('an address that is a number', 'https://192.0.2.1/'),
      url('javascript:', 'javascript:alert(1)'),
      url('javascript: with a tab in it', '"java\\tscript:alert(1)"'),
      url('javascript: with an entity', '"&#106;avascript:alert(1)"'),
      url('data:', 'data:text/html,x'),
      url('vbscript:', 'vbscript:x'),
      url('intent:', 'intent://x'),
      url('file:', 'file:///etc/passwd'),
      url('an address without https', 'www.example.org'),
      url('an address that is too long', `https://www.example.org/${'a'.repeat(300)}`),
    ].map((mistake) => (mistake.what.endsWith('too long') ? { ...mistake, rule: 'C2' } : mistake)),
  );
});

describe('texts', () => {
  rejectsEach([
    name('letters that run right to left in a Latin name', '"The \\u202EyaD Line"', 'C21'),
    name('a zero-width space', '"The Day\\u200B Line"', 'C21'),
    name('a bidi isolate', '"The \\u2066Day Line"', 'C21'),
    name('an image with a handler', 'The <img src=x onerror=alert(1)> Line', 'C20'),
    name('an end of a script', 'The </script> Line', 'C20'),
    name('an entity', '"The Day &lt; Line"', 'C20'),
    name('braces of a template', '"{{7*7}}"', 'C5'),
    name('a placeholder of a program', '"The ${x} Line"', 'C5'),
    name('TODO', 'TODO find the name', 'C5'),
    name('lorem ipsum', 'Lorem ipsum dolor', 'C5'),
    name('an empty name', '""', 'C7'),
    name('a name of 5,000 letters', 'a'.repeat(5000), 'C2'),
    summary('HTML', '<b>Somebody</b>', 'C20'),
    summary('braces of a template', 'Somebody {{7*7}}', 'C5'),
    summary('TODO', 'TODO Somebody to talk to', 'C5'),
    summary('letters that run right to left', 'Somebody \u202Eto talk', 'C21'),
    summary('more than 160 letters', `Somebody ${'to talk to '.repeat(20)}`, 'C2'),
    {
      what: 'HTML in a guide',
      rule: 'C20',
      file: 'guides/safety/en.md',
      edit: swap('Leaving', '<script>x</script> Leaving'),
      at: '<script>',
    },
  ]);
});
