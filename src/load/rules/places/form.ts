/** One way in which a text can give away where a house is (C9, S20). */
export interface Form {
  /** What an editor is told: "this text holds <what>". */
  what: string;
  /**
   * hard: a place whatever stands around it, such as a postcode. soft: words that may as well be the name of an
   * organisation, such as "Valley House"; names that are public anyway are taken out of the text before.
   */
  strength: 'hard' | 'soft';
  /** Whether a text, in its plain reading, holds it. */
  isIn: (plain: string) => boolean;
}

/** A form that is one pattern, or several. */
export function form(what: string, strength: Form['strength'], ...patterns: RegExp[]): Form {
  return { what, strength, isIn: (plain) => patterns.some((pattern) => pattern.test(plain)) };
}

/** A form that is only looked for where a quick sign of it stands: most texts hold no digit at all. */
export function where(sign: RegExp, { isIn, ...rest }: Form): Form {
  return { ...rest, isIn: (plain) => sign.test(plain) && isIn(plain) };
}
