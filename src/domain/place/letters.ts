/** Marks that people leave out: accents of Latin letters, small vowels of Arabic ones, joiners, apostrophes. */
const LEFT_OUT = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u200c\u200d'’‘ʼ`]/g;

/** The words of a text as places are looked up by: small letters, without accents, and Arabic letters that look alike as one. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه');
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** The letters and digits of a text alone: "West-Bromwich" and "west bromwich" are the same. */
export function lettersOf(text: string): string {
  return plainWords(text).join('');
}
