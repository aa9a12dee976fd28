/** Set once a sign was met, so that its kinds are asked for once. */
const MET = 0x80;

/**
 * Tells which kinds of signs a text holds. Nearly every text is of ordinary signs alone: a look into a table for each of them
 * takes less than a pattern.
 * @param kindsOf the kinds of one sign, as bits below 0x80. Half of a sign that has two is given by itself.
 * @returns asks one text; gives the bits of all its signs.
 */
export function kindsOfSigns(kindsOf: (sign: string) => number): (text: string) => number {
  const known = new Uint8Array(1 << 16);
  return (text) => {
    let kinds = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      kinds |= known[code] ||= kindsOf(String.fromCharCode(code)) | MET;
    }
    return kinds & ~MET;
  };
}
