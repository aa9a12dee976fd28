import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';
import { mayHoldDigits, withPlainDigits } from './digits.ts';

/**
 * Numbers that people need as words: "ring 999", "then press 55". 141 and 1471 belong to every British phone.
 * All others stand in channels, where hours, cost, what happens and how sure we are stand beside them.
 */
const SAID_ALOUD = ['999', '112', '111', '101', '55', '141', '1471'];

/** Digits with what people put between them; a comma ends a number. */
const RUN = /[+(]{0,2}\d(?:[\s().\u2010-\u2015/-]{0,3}\d){4,}/gu;
const YEAR = /^(19|20)\d\d$/;
const ISO_DAY = /^(19|20)\d\d-\d\d(-\d\d)?$/;
/** "ring 18000": short, so only the verb before it shows what it is. */
const DIALLED = /\b(?:(?:ring|call|dial|phone|text)s?\s+(\d{3,4})|press\s+(\d{2,4}))\b(?!\s*%|[-–/:.]\d)/giu;
/** Facts that are shown and could hold a number; their own short codes ("Shout (text 85258)") are names. */
const FACTS = ['name', 'runBy', 'alsoKnownAs', 'sources', 'by', 'address', 'send', 'reason', 'note'];

/** Telephone numbers stand in channels and nowhere else (C15); a mobile number may be a person's (C37). */
export function checkTelephoneInWords(texts: readonly Text[]): Problem[] {
  return texts.flatMap((text) => {
    if (!mayHoldDigits(text.text)) return [];
    const isWords = text.lang !== undefined;
    const last = text.path.findLast((key) => typeof key === 'string');
    if (!isWords && !text.path.some((key) => FACTS.includes(String(key)))) return [];
    if (last === 'url' || last === 'date') return [];
    const plain = withPlainDigits(text.text);
    if (!/\d/.test(plain)) return [];
    const found = [...plain.matchAll(RUN)].map(([run]) => run).find((run) => isTelephone(run, isWords));
    const dialled = isWords
      ? [...plain.matchAll(DIALLED)]
          .map(([, dialled, pressed]) => dialled ?? pressed ?? '')
          .find((code) => !SAID_ALOUD.includes(code))
      : undefined;
    if (found === undefined && dialled === undefined) return [];
    const digits = (found ?? '').replace(/\D/g, '');
    if (/^((00)?440?|0)7\d{9}$/.test(digits)) {
      const fix = 'remove it; if the service itself has given it out, make a channel of it.';
      return [
        problemIn(text, 'C37', `the text holds a mobile number ("${found ?? ''}"), which may be a person's`, fix),
      ];
    }
    const wrong = `the text holds a telephone number ("${(found ?? dialled ?? '').trim()}") without its hours, its cost and what happens`;
    return [problemIn(text, 'C15', wrong, 'make a channel of it, and name the service here.')];
  });
}

/** @param isWords in words every long number counts; in names of sources only one that could be rung from anywhere. */
function isTelephone(run: string, isWords: boolean): boolean {
  const digits = run.replace(/\D/g, '');
  if (/^(\+|00|0)/.test(run.replace(/[\s()]/g, '')) && digits.length >= 9) return !ISO_DAY.test(run);
  if (!isWords || ISO_DAY.test(run)) return false;
  const parts = run.split(/\D+/).filter((part) => part !== '');
  const isPlain = (part: string) => YEAR.test(part) || part.length <= 2 || SAID_ALOUD.includes(part);
  return digits.length >= 9 ? !parts.every((part) => YEAR.test(part)) : !parts.every(isPlain);
}
