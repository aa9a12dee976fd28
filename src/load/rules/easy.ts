import { isVouchedFor } from '../../domain/contact.ts';
import type { Critical } from '../../schema/critical.ts';
import type { EasyPage } from '../../schema/easy.ts';
import { SHOWN_NUMBERS } from '../../schema/picture.ts';
import type { Content } from '../content.ts';
import { easyPrint, type EasyFile } from '../easy.ts';
import type { Problem } from '../problem.ts';
import { problemAt, tellingWordIn, unknownName, type Known } from './known.ts';
import { readingLevel, sentencesOf } from './text/reading-level.ts';

/** Words of a sentence in easy read (A13, A14). */
const LONGEST = 14;
/** School year 1, age 6 to 7, where other texts may be for year 5 (rules/text/reading.ts). */
const HARDEST = 1;

/** Pages of easy read: neutral names, one idea a picture, short words, and numbers that can be rung (A14). */
export function checkEasy({ easy, services, languages, critical, strings }: Content, known: Known): Problem[] {
  const english = easy.filter(({ value }) => value.lang === 'en');
  const pages = english.map(({ value }) => value.id);
  return [
    ...easy.flatMap((file) => [
      ...checkNames(file, known),
      ...checkPictures(file),
      ...checkWays(file, services, known),
      ...unknownName(
        file.source,
        [],
        file.value.lang,
        languages.value.map(({ tag }) => tag),
        'content/languages.yaml',
      ),
    ]),
    ...english.flatMap(checkWords),
    ...checkPlaces(english),
    ...checkStrings(easy, strings),
    ...critical.value.easy.flatMap((id, index) =>
      unknownName(critical.source, ['easy', index], id, pages, 'content/easy'),
    ),
    ...easy
      .filter(({ value }) => value.lang !== 'en')
      .flatMap((file) =>
        checkTranslation(file, english.find(({ value }) => value.id === file.value.id)?.value, critical.value),
      ),
  ];
}

/** C6: tab and address stay in the browser's history, so neither tells anything (S5). */
function checkNames({ value: { id, tab }, source }: EasyFile, known: Known): Problem[] {
  const telling = Object.values(known.tellingWords).flat();
  const neutral = (name: string, what: string, path: string[]): Problem[] => {
    const word = tellingWordIn(name, telling);
    const wrong = `the ${what} "${name}" tells what the page is about ("${word ?? ''}")`;
    return word === undefined ? [] : [problemAt(source, path, 'C6', wrong, 'choose neutral words.')];
  };
  const fix = 'name it in 3 to 40 small letters, digits and hyphens.';
  return [
    ...neutral(tab, 'tab', ['tab']),
    ...neutral(id, 'folder', []),
    ...(/^[a-z0-9-]{3,40}$/.test(id)
      ? []
      : [problemAt(source, [], 'C6', `the folder "${id}" cannot be an address`, fix)]),
  ];
}

/** One idea a picture (C39): who cannot read well tells the ideas apart by it. A number in a picture is that of the words (C25). */
function checkPictures({ value: { ideas }, source }: EasyFile): Problem[] {
  const names = ideas.map(({ picture }) => picture);
  const untold = ideas.flatMap(({ picture, say }, index) => {
    const number = SHOWN_NUMBERS[picture];
    if (number === undefined || say.some((sentence) => new RegExp(`\\b${number}\\b`).test(sentence))) return [];
    const wrong = `the picture "${picture}" shows ${number}, and its words do not say it`;
    return [problemAt(source, ['ideas', index, 'picture'], 'C25', wrong, 'choose another picture.')];
  });
  const twice = names.flatMap((name, index) => {
    const wrong = `the picture "${name}" stands beside another idea of this page too`;
    const fix = 'choose another picture, or make one idea of both.';
    return names.indexOf(name) === index ? [] : [problemAt(source, ['ideas', index, 'picture'], 'C39', wrong, fix)];
  });
  return [...twice, ...untold];
}

/** C30: services that are named exist and run; one to ring has a number that somebody vouches for, and takes the person's own call. */
function checkWays({ value: { ideas }, source }: EasyFile, services: Content['services'], known: Known): Problem[] {
  return ideas.flatMap((idea, index) =>
    (['ring', 'service'] as const).flatMap((field) => {
      const name = idea[field];
      if (name === undefined) return [];
      const path = ['ideas', index, field];
      const facts = services.find(({ id }) => id === name)?.facts.value;
      if (!facts) return unknownName(source, path, name, known.serviceFolders, 'content/services');
      const hasLine = facts.channels.some(
        (way) => way.kind === 'phone' && way.number !== undefined && isVouchedFor(way),
      );
      const isOpen = facts.status === 'running' && facts.helps.audience.includes('V');
      if (isOpen && (field === 'service' || hasLine)) return [];
      const wrong = `"${name}" is not a service that the reader can ${field === 'ring' ? 'ring' : 'go to'}`;
      return [
        problemAt(source, path, 'C30', wrong, 'choose one that runs, is for the person, and has a number of its own.'),
      ];
    }),
  );
}

/** C39: one sentence a line, short sentences, short words. Formulas do not carry over to other languages. */
function checkWords({ value: { ideas }, source }: EasyFile): Problem[] {
  const lines = ideas.flatMap(({ say }, index) =>
    say.map((text, at) => ({ text, path: ['ideas', index, 'say', at], sentences: sentencesOf(text) })),
  );
  const { grade } = readingLevel(lines.flatMap(({ sentences }) => sentences));
  return [
    ...lines.flatMap(({ text, path, sentences }) => {
      const words = Math.max(...sentences.map((sentence) => sentence.words), 0);
      const problem = (wrong: string, fix: string) => [problemAt(source, path, 'C39', wrong, fix)];
      if (sentences.length !== 1 || !/[.?!]["”]?$/.test(text))
        return problem(`"${text}" is not one whole sentence`, 'write one sentence a line, with its full stop.');
      const wrong = `the sentence "${text}" has ${words} words; ${LONGEST} are the most in easy read`;
      return words > LONGEST ? problem(wrong, 'make two of it.') : [];
    }),
    ...(grade <= HARDEST
      ? []
      : [
          problemAt(
            source,
            ['ideas'],
            'C39',
            `the page is for school year ${grade.toFixed(1)}; easy read is for year ${HARDEST} at most`,
            'use shorter sentences and shorter words.',
          ),
        ]),
  ];
}

/** C23: a language with easy read has the words around it too, or its pages would be half in English. */
function checkStrings(easy: Content['easy'], strings: Content['strings']): Problem[] {
  const wanted = Object.keys(strings['en']?.value ?? {}).filter((key) => key.startsWith('easy.'));
  return [...new Set(easy.map(({ value }) => value.lang))].flatMap((lang) => {
    const own = strings[lang];
    if (!own) return [];
    return wanted
      .filter((key) => !(key in own.value))
      .map((key) =>
        problemAt(own.source, [], 'C23', `"${key}" is missing in ${lang}, which has pages of easy read`, 'write it.'),
      );
  });
}

/** C6: each page has a place of its own in the row, and a tab of its own. */
function checkPlaces(files: readonly EasyFile[]): Problem[] {
  return (['place', 'tab'] as const).flatMap((field) =>
    files.flatMap(({ value, source }, index) => {
      const before = files.slice(0, index).find((other) => other.value[field] === value[field]);
      const wrong = `${field} "${value[field]}" is also that of content/easy/${before?.value.id ?? ''}`;
      return before ? [problemAt(source, [field], 'C6', wrong, 'choose another.')] : [];
    }),
  );
}

/** A translation has an English page (C23), the same pictures, numbers and ways (C25), and knows the English it was made from (C24). */
function checkTranslation(
  { value, source, isOlder }: EasyFile,
  english: EasyPage | undefined,
  critical: Critical,
): Problem[] {
  if (!english) {
    const wrong = 'this page of easy read has no en.yaml';
    return [problemAt(source, [], 'C23', wrong, 'write the English words.')];
  }
  const facts = ({ place, picture, full, ideas }: EasyPage) =>
    JSON.stringify([place, picture, full, ideas.map((idea) => [idea.picture, idea.ring, idea.service, idea.go])]);
  const older = `the English has changed since this was translated; hold it against the English, then write from: "${easyPrint(english)}".`;
  return [
    ...(facts(value) === facts(english)
      ? []
      : [
          problemAt(
            source,
            ['ideas'],
            'C25',
            'place, pictures, numbers or links are not those of the English, in its order',
            'copy them from en.yaml.',
          ),
        ]),
    ...(isOlder
      ? [
          {
            ...problemAt(source, ['from'], 'C24', 'this was not made from today’s English', older),
            isWarning: !critical.easy.includes(value.id),
          },
        ]
      : []),
  ];
}
