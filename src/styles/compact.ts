/**
 * A style sheet as it is sent: without comments, indentation and spaces that mean nothing. Nothing else is touched, so that old
 * browsers are given what was written for them.
 */
export function compact(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/([{};,]) /g, '$1')
    .replace(/ ([{}>])/g, '$1')
    .replace(/([:>]) /g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
