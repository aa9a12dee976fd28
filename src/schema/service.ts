import { z } from 'zod';
import { url } from './address.ts';
import { helps } from './eligibility.ts';
import { pageDate } from './page-date.ts';
import { rule } from './rule.ts';
import { day, id, key, text } from './text.ts';
import * as words from './vocabulary.ts';

/** Numbers that are dialled as they stand. */
export const SHORT_CODES = [
  '999',
  '112',
  '101',
  '111',
  '116123',
  '116111',
  '116000',
  '18000',
  '18001101',
  // Texts only: Shout, the National Centre for Domestic Violence, Civil Legal Advice.
  '85258',
  '60777',
  '80010',
] as const;

const isShortCode = (value: string) => (SHORT_CODES as readonly string[]).includes(value);

/** A number as the telephone network knows it, in quotes: "+448088000028", or a short code such as "999". */
const number = rule(z.string(), (value) => isShortCode(value) || /^\+\d{8,15}$/.test(value), {
  rule: 'C12',
  wrong: 'this is not a full telephone number',
  fix: 'write it in quotes with +44 instead of the first 0 and no spaces, like "+448088000028".',
});

/** Opening hours: "24/7", "Mo-Fr 09:30-17:00; Sa 10:00-13:00", overnight as "22:00-26:00", or "unknown". */
export const hours = rule(
  z.string(),
  (value) => value === 'unknown' || value === '24/7' || value.split('; ').every((part) => HOURS_PART.test(part)),
  {
    rule: 'C26',
    wrong: 'these hours cannot be read',
    fix: 'write "24/7", "unknown", or days and times like "Mo-Fr 09:30-17:00; Sa 10:00-13:00".',
  },
);
const HOURS_PART =
  /^(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?(,(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?)* \d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$/;

/** How somebody can have been told that a detail is right. */
export const CHECK_WAYS = ['phone', 'email', 'visit', 'letter'] as const;

const source = z.strictObject({
  /** A short name that channels refer to, e.g. "own-page". */
  id,
  /** provider: the service's own page. public_body: a council, the NHS, police, gov.uk. directory: a named
   * organisation's directory that dates its own checks. third_party: anyone else. */
  publisher: z.enum(words.PUBLISHERS),
  /** Who published it, as a name. */
  name: text,
  /** Where it can be read. Leave out when it is not on the web. */
  url: url.optional(),
  /** The date on the page, not the day you read it. */
  date: pageDate,
  supports: z.array(z.enum(words.SUPPORTS)).min(1),
});

const evidence = z.strictObject({
  /** confirmed: somebody in a named role was told by the provider. published: on a page that counts.
   * lead: anything less, and then the number cannot be dialled from the site. */
  state: z.enum(words.EVIDENCE_STATES),
  /** The id of the source below that this rests on. */
  source: id,
  /** Only for confirmed: the role of the person who checked, never a name. */
  by: text.optional(),
  /** Only for confirmed: the day. */
  on: day.optional(),
  /** Only for confirmed: by which way they were told. `npm run confirm` writes it. */
  how: z.enum(CHECK_WAYS).optional(),
});

const channel = z
  .strictObject({
    kind: z.enum(words.CHANNEL_KINDS),
    /** What this line is for, when there are several. The first channel is the one shown largest. */
    purpose: z.enum(words.PURPOSES).default('main'),
    /** For phone, text, whatsapp and relay. */
    number: number.optional(),
    /** true: other services stand with the same number, and their sources say so. Needed on each of them (C15). */
    sharedNumber: z.literal(true).optional(),
    /** true: this mobile number, for ringing, is the service's own and not that of one worker: a source shows it as the service's (C37). */
    serviceMobile: z.literal(true).optional(),
    /** For text lines: the word to send, e.g. "REGISTER". */
    send: text.optional(),
    /** For menus: the key to press, e.g. "3". */
    option: z
      .string()
      .regex(/^[\d*#]$/)
      .optional(),
    /** For webchat, bsl, form and app. */
    url: url.optional(),
    /** A mailbox of a role, never of a person (C19). */
    email: z.email().optional(),
    /** For visits, and never for a refuge or safe home. One line each. */
    address: z.array(text).min(1).optional(),
    /** Where the address is, for a map: at most 4 decimals, from the place's own page. Never without an address (C11). */
    at: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
    hours,
    /** What a bank holiday changes. */
    holidays: z.enum(['open', 'closed', 'unknown']).default('unknown'),
    cost: z.enum(words.COSTS),
    /** Languages the staff speak, as tags: en, ur, pa. Only those a source names. */
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
    interpreter: z.enum(words.KNOWN).default('unknown'),
    /** What happens when somebody uses it: at least one (C15). */
    expect: z.array(z.enum(words.EXPECTATIONS)).min(1),
    /** Only with a provider's own written word that it stays off the bill (C16): the id of that source. */
    offBill: id.optional(),
    evidence,
  })
  .superRefine((value, context) => {
    const needs = { phone: 'number', text: 'number', whatsapp: 'number', relay: 'number', email: 'email' } as const;
    const wants = { webchat: 'url', bsl: 'url', form: 'url', app: 'url', visit: 'address' } as const;
    const field = { ...needs, ...wants }[value.kind];
    if (value[field] === undefined) {
      context.addIssue({
        code: 'custom',
        message: `a ${value.kind} channel needs "${field}"`,
        params: { rule: 'C7', fix: `add "${field}:" to this channel.` },
      });
    }
  });

/** content/services/<id>/service.yaml: the facts of one service, true in every language. */
export const serviceSchema = z.strictObject({
  /** The end of the page's address. It is kept by browsers, so it may not say what the page is about. */
  slug: id,
  /** A short neutral name for the browser's tab, e.g. "BSWA". Not a telling word in any language. */
  label: rule(text, (value) => value.length <= 40, {
    rule: 'C7',
    wrong: 'the label is too long for a tab',
    fix: 'use at most 40 letters, best the initials.',
  }),
  /** The full name, in its own spelling. Shown in every language. */
  name: text,
  /** Other names people search for: initials, old names. */
  alsoKnownAs: z.array(text).default([]),
  runBy: text,
  /** Ended services keep a page that says so and points on (C29). */
  status: z.enum(['running', 'ended']).default('running'),
  /** What it is, from content/kinds.yaml. */
  kinds: z.array(key).min(1),
  /** Where the people live whom it helps, from content/areas.yaml. */
  areas: z.array(key).min(1),
  /** true: where it is must never be known. Refuges and safe homes always. */
  confidential: z.boolean(),
  helps,
  does: z.array(z.enum(words.DEEDS)).min(1),
  website: z.strictObject({ url, evidence }).optional(),
  channels: z.array(channel),
  referral: z.strictObject({
    self: z.enum(words.KNOWN),
    professional: z.array(z.enum(words.REFERRAL_WAYS)).min(1),
  }),
  /** Services to ring when this one is closed, full, or its number is not sure. At least one that is dialable. */
  instead: z.array(id).default([]),
  doubts: z.array(z.enum(words.DOUBTS)).default([]),
  sources: z.array(source).min(1),
  /** Must be the last block: a file that was cut short is then noticed (C4). */
  review: z.strictObject({
    checked: day,
    /** A role, never a name: "desk research", "editor, rang them". */
    by: text,
    /** When it has to be checked again: 90 days for a crisis line, 365 for others (C27). */
    due: day,
  }),
});

export type ServiceFacts = z.output<typeof serviceSchema>;
export type Channel = ServiceFacts['channels'][number];
export type Evidence = z.output<typeof evidence>;
export type Source = z.output<typeof source>;
