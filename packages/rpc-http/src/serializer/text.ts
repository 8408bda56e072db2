/** A value is not what its contract says. Says where, never what. */
export class Mismatch extends Error {
  constructor(place: string) {
    super(`${place} is not what its contract says`);
    this.name = 'Mismatch';
  }
}

/** What JSON escapes, and surrogates, of which lone ones are escaped too (ECMA-262, 25.5.4.3). */
// oxlint-disable-next-line no-control-regex -- control characters are what JSON escapes
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;
const SHORT = 42;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A string as JSON. A short one is looked through by hand, which beats entering the expression engine. */
export const quoted = (text: string): string => {
  if (text.length > SHORT) return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === QUOTE || code === BACKSLASH || (code >= 0xd800 && code <= 0xdfff))
      return JSON.stringify(text);
  }
  return `"${text}"`;
};
