import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { didYouMean } from '../../../src/load/problem.ts';
import { CHECK_WAYS } from '../../../src/schema/service.ts';
import * as words from '../../../src/schema/vocabulary.ts';
import { agesIn, asId, initialsOf, yesOrNo, type Answers, type Key } from './answers.ts';
import type { Base } from './draft-problems.ts';
import { reachField } from './draft.ts';

/** One question. */
export interface Question {
  key: Key;
  ask: (answers: Answers) => string;
  /** The words it may be answered with, told when somebody types "?". */
  words?: (base: Base) => readonly string[];
  /** What stands for an empty answer. */
  suggest?: (answers: Answers) => string | undefined;
  /** Whether it is asked at all, after these answers. */
  isAsked?: (answers: Answers) => boolean;
  /** What is wrong with an answer, where the rules of the content cannot know. */
  wrong?: (answer: string, base: Base) => string | undefined;
}

const hasChannel = ({ channel }: Answers) => channel !== undefined && channel !== 'none';
const hasNumber = (answers: Answers) => hasChannel(answers) && reachField(answers.channel) === 'number';
const isMobile = (answers: Answers) =>
  answers.channel === 'phone' && parsePhoneNumberFromString(answers.reach ?? '', 'GB')?.getType() === 'MOBILE';
const yes = (answer: string) => (yesOrNo(answer) === undefined ? 'answer yes or no' : undefined);
const oneOf = (known: readonly string[]) => (answer: string) =>
  known.includes(answer) ? undefined : `use one of: ${known.join(', ')}.${didYouMean(answer, known)}`;
const WAYS = [...words.CHANNEL_KINDS, 'none'];
const needed = (answer: string) => (answer === '' ? 'this has to be written' : undefined);
const say = (text: string) => () => text;

const REACH: Record<ReturnType<typeof reachField>, string> = {
  number: 'Its number, as the source prints it',
  email: 'Its mailbox: of a role, not of a person',
  url: 'The address of that page, with https://',
  address: 'Where, each line after a comma. Never for a refuge or safe home',
};

/** The questions, in their order. Everything else is added to the file by hand, when a source says it. */
export const QUESTIONS: readonly Question[] = [
  { key: 'name', ask: say('Its full name, in its own spelling'), wrong: needed },
  {
    key: 'id',
    ask: say('Its id: the name of its folder, never seen by readers'),
    suggest: ({ name = '' }) => asId(name),
    wrong: (answer, { known, content }) =>
      !/^[a-z0-9-]{3,40}$/.test(answer)
        ? 'use 3 to 40 small letters, digits and hyphens'
        : known.serviceFolders.includes(answer)
          ? 'there is a service of that id already: correct that one'
          : content.leftOut.value.some(({ id }) => id === answer)
            ? 'this id was given up, see content/left-out.yaml; take another'
            : undefined,
  },
  { key: 'runBy', ask: say('Who runs it'), suggest: ({ name }) => name },
  {
    key: 'label',
    ask: say('A short neutral name for the tab of the browser: initials, never a word that tells'),
    suggest: ({ name = '' }) => initialsOf(name),
  },
  { key: 'slug', ask: say('The end of its address, neutral too'), suggest: ({ label = '' }) => asId(label) },
  { key: 'kinds', ask: say('What it is'), words: ({ known }) => known.kinds.map(({ id }) => id), wrong: needed },
  {
    key: 'areas',
    ask: say('Where the people live whom it helps'),
    words: ({ known }) => known.areas.map(({ id }) => id),
    wrong: needed,
  },
  { key: 'confidential', ask: say('Must nobody know where it is (yes for every refuge and safe home)'), wrong: yes },
  { key: 'sex', ask: say('For women, men or any; unknown if no source says'), words: () => words.SEXES },
  {
    key: 'ages',
    ask: say('For which ages: 16-25, 18-, -17; empty if no source says'),
    suggest: () => '',
    wrong: (answer) => (agesIn(answer) === undefined ? 'write it like 16-25, 18- or -17' : undefined),
  },
  {
    key: 'audience',
    ask: say(
      'Who may use it: V being hurt, F worried about somebody, P professionals, X worried about how they behave',
    ),
    words: () => words.AUDIENCES,
    wrong: needed,
  },
  { key: 'does', ask: say('What it does'), words: () => words.DEEDS, wrong: needed },
  {
    key: 'channel',
    ask: say('The first way to reach it, or none if no source gives one'),
    words: () => WAYS,
    wrong: oneOf(WAYS),
  },
  { key: 'reach', ask: ({ channel }) => REACH[reachField(channel)], isAsked: hasChannel, wrong: needed },
  {
    key: 'serviceMobile',
    ask: say('That is a mobile. Does a source show it as the number of the service, not of one worker'),
    isAsked: isMobile,
    wrong: yes,
  },
  {
    key: 'hours',
    ask: say('When it answers: 24/7, "Mo-Fr 09:30-17:00; Sa 10:00-13:00", or unknown'),
    isAsked: hasChannel,
    suggest: () => 'unknown',
  },
  { key: 'cost', ask: say('What it costs'), isAsked: hasNumber, words: () => words.COSTS, suggest: () => 'unknown' },
  {
    key: 'expect',
    ask: say('What happens when somebody gets in touch'),
    isAsked: hasChannel,
    words: () => words.EXPECTATIONS,
    suggest: () => 'unknown',
  },
  {
    key: 'publisher',
    ask: say(
      'Who published what you know: the provider, a public_body, a directory that dates its checks, a third_party',
    ),
    words: () => words.PUBLISHERS,
    wrong: needed,
  },
  { key: 'sourceName', ask: say('The name of that publisher'), wrong: needed },
  { key: 'sourceUrl', ask: say('The address of that page; empty if it is not on the web'), suggest: () => '' },
  { key: 'sourceDate', ask: say('The date on it: 2026-02, 2026, or unknown'), suggest: () => 'unknown' },
  {
    key: 'told',
    ask: say('If they told you themselves: the role of who asked, such as editor; otherwise empty'),
    suggest: () => '',
  },
  {
    key: 'how',
    ask: say('How they told you'),
    isAsked: ({ told = '' }) => told !== '',
    words: () => CHECK_WAYS,
    wrong: oneOf(CHECK_WAYS),
  },
  { key: 'website', ask: say('Its own website, with https://; empty if none is known'), suggest: () => '' },
  { key: 'self', ask: say('Can people come by themselves'), words: () => words.KNOWN, suggest: () => 'unknown' },
  {
    key: 'professional',
    ask: say('How a professional refers'),
    words: () => words.REFERRAL_WAYS,
    suggest: () => 'unknown',
  },
  {
    key: 'instead',
    ask: say('Whom to ring when it is closed or not sure: ids of services; empty only if it answers day and night'),
    words: ({ known }) => known.serviceFolders,
    suggest: () => '',
  },
  { key: 'summary', ask: say('In one plain sentence (160 letters): what it is and for whom'), wrong: needed },
  {
    key: 'say',
    ask: say('A first sentence somebody could say there; empty if nobody can ring'),
    suggest: () => '',
  },
  { key: 'what', ask: say('In plain short sentences: what is it and what do they do'), wrong: needed },
  { key: 'who', ask: say('And who is it for'), wrong: needed },
  { key: 'then', ask: say('And what happens when somebody rings or writes'), wrong: needed },
  {
    key: 'nation',
    ask: say(
      'Your words are about law, rights or money. In which nation do they hold, as you read at the source today',
    ),
    words: ({ known }) => known.areas.filter(({ level }) => level === 'nation').map(({ id }) => id),
    wrong: needed,
  },
];
