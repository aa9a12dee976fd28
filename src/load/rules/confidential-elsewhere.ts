import type { Content } from '../content.ts';
import { everyText, problemIn, type Text } from '../texts.ts';
import type { Problem } from '../problem.ts';
import { placesIn } from './places/in-text.ts';
import { publicNamesOf } from './places/public-names.ts';
import { TOWN } from './places/towns.ts';
import { signFinder } from './text/phrase-signs.ts';

/** Words for a house that nobody may find. */
const HOUSE =
  /(?<!\p{L})(?:refuges?|safe[ -](?:house|home|accommodation)s?|secret (?:house|home|place)s?|ریفیوج|سیف ہاؤس|محفوظ گھر)(?!\p{L})/iu;
/** What each of them holds: a look for it takes a tenth of the time. */
const HOUSE_SIGN = /refuge|safe|secret|ریفیوج|سیف|محفوظ/iu;

/**
 * A place is no safer in the words of another service, a guide or a button (C9): where one of them speaks of a refuge, or
 * of a confidential service by name, it may not say a place in the same breath. Towns may be said: a council's housing
 * team is named after one. Why a record was left out needs no place at all, whatever the record was.
 */
export function checkMentions(content: Content): Problem[] {
  const secret = content.services.filter(({ facts }) => facts.value.confidential);
  const secretIds = new Set(secret.map(({ id }) => id));
  const names = publicNamesOf(content.services);
  const called = secret.flatMap(({ facts: { value } }) => [value.name, ...value.alsoKnownAs]);
  const mayCall = signFinder(called.map((name) => ['', name, '']));
  const elsewhere = everyText(content).filter(({ of, owner }) => !(of === 'service' && secretIds.has(owner)));
  return inOneBreath(elsewhere).flatMap(({ words, at }) => {
    const isCalled = () => mayCall(words).some((index) => holdsName(words, called[index] ?? ''));
    const speaks = at.owner === 'leftOut' || (HOUSE_SIGN.test(words) && HOUSE.test(words)) || isCalled();
    const found = speaks ? placesIn(words, { names }).filter((what) => what !== TOWN.what) : [];
    const wrong = `this text speaks of a place that nobody may know, and holds ${found.join(' and ')}`;
    return found.length === 0 ? [] : [problemIn(at, 'C9', wrong, 'remove it.')];
  });
}

/** What a reader reads as one, and where it begins: a text, or all lines of an address. */
interface Breath {
  words: string;
  at: Text;
}

function inOneBreath(texts: readonly Text[]): Breath[] {
  const breaths: Breath[] = [];
  for (const at of texts) {
    const last = breaths.at(-1);
    const isNextLine = at.path.at(-2) === 'address' && at.path.at(-1) !== 0;
    if (isNextLine && last) last.words += `\n${at.text}`;
    else breaths.push({ words: at.text, at });
  }
  return breaths;
}

function holdsName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
}
