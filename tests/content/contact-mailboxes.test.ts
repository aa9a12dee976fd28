import { describe, expect, it } from 'vitest';
import { addChannel, all, change, warningsOf } from './contact-support.ts';
import { contentFolder, LINE, places, problemsOf, rejectsEach, type Mistake } from './support.ts';

const mailbox = (email: string) =>
  all(
    change('supports: [number, hours]', 'supports: [number, hours, email]'),
    addChannel(`kind: email\nemail: ${email}\nhours: unknown\ncost: unknown\nexpect: [form_reply]
      evidence: { state: published, source: own-page }`),
  );
const wrong = (what: string, email: string, rule: string): Mistake => ({
  what: `${what}: ${email}`,
  rule,
  file: LINE,
  edit: mailbox(email),
  at: `email: ${email}`,
});

describe('a mailbox', () => {
  rejectsEach([
    wrong('at a host that nobody has looked at', 'help@example.net', 'C19'),
    wrong('at a host one letter away from a known one', 'help@exampel.org', 'C19'),
    wrong('at a host that is listed as a source only', 'help@news.example.org.uk', 'C19'),
    wrong('without a host', 'help', 'C7'),
    wrong('with a name in front', '"Help <help@example.org>"', 'C7'),
    wrong('that is a link', 'mailto:help@example.org', 'C7'),
    wrong('with a subject', 'help@example.org?subject=x', 'C7'),
    wrong('with two of them', '"help@example.org, info@example.org"', 'C7'),
  ]);

  const { content, spoil } = contentFolder();

  it.each([
    ['jane.smith@example.org', 'looks like the mailbox of one person'],
    ['j.smith@mail.example.org', 'looks like the mailbox of one person'],
    ['jane_smith@example.org', 'looks like the mailbox of one person'],
  ])('of one person is warned of and stops nobody: %s', (email, told) => {
    spoil(LINE, mailbox(email));
    expect(places(problemsOf(content))).toEqual([]);
    expect(warningsOf(content)).toEqual([`content/${LINE} [C19] "${email}" ${told}`]);
  });

  it.each(['gmail.com', 'hotmail.co.uk', 'outlook.com', 'yahoo.co.uk', 'btinternet.com'])(
    'that anybody can open is warned of: %s',
    (host) => {
      spoil('hosts.yaml', (text) => text.replace('\nreview', `\n  - { host: ${host}, by: X, only: mail }\nreview`));
      spoil(LINE, mailbox(`dayline@${host}`));
      expect(warningsOf(content)).toEqual([
        `content/${LINE} [C19] "dayline@${host}" is a mailbox that anybody can open`,
      ]);
    },
  );

  it.each([
    'help@example.org',
    'info@mail.example.org',
    'money.advice@example.org',
    'adult-safeguarding@example.org',
    'day.line@example.org',
    'BhamDAreferrals@example.org',
  ])('of a role is not: %s', (email) => {
    spoil(LINE, mailbox(email));
    expect(places(problemsOf(content))).toEqual([]);
    expect(warningsOf(content)).toEqual([]);
  });
});
