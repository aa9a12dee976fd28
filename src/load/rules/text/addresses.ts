import type { Problem } from '../../problem.ts';
import { problemIn, type Text } from '../../texts.ts';

const WEB =
  /https?:\/\/|(?<!\S)\/\/\S|\bwww\.|(?<![\p{L}\d@.-])[a-z\d-]+(\.[a-z\d-]+)*\.(org|com|net|info|co|ac|gov|nhs|police|uk|eu|io|app|wales|cymru|scot)\b(?!\.\p{Lu})/iu;
const MAIL = /[\w.+-]+\s?@\s?[\w-]+\./;

/**
 * Words hold no address of a website (C17) and no mailbox (C19): among words nothing says who runs it, what it leaves
 * on the phone and what happens next (A16), and no rule looks at its host.
 */
export function checkAddressesInWords(texts: readonly Text[]): Problem[] {
  return texts.flatMap((text) => {
    if (text.lang === undefined) return [];
    if (MAIL.test(text.text)) {
      return [problemIn(text, 'C19', 'the words hold an e-mail address', 'make a channel of it: kind: email.')];
    }
    const found = WEB.exec(text.text)?.[0];
    if (found === undefined) return [];
    const fix = 'say what it is called; the address stands under "website:" or in a channel.';
    return [problemIn(text, 'C17', `the words hold an address of a website ("${found}")`, fix)];
  });
}
