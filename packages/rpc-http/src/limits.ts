/** What one request may cost. Every limit is on by default; `Infinity` turns one off. */
export type Limits = {
  /** Bytes of a body. Default 256 KiB. */
  readonly bodyBytes: number;
  /** Characters of a URL. Default 16 KiB, which is what Node takes for all headers together. */
  readonly urlLength: number;
  /** Calls in one batch. Default 20. */
  readonly batch: number;
  /** How deep the JSON of an input may nest. Default 32. */
  readonly depth: number;
  /** Keys and elements that the JSON of one request may hold. Default 10 000. */
  readonly members: number;
  /** Longest time for an answer, in milliseconds; `x-timeout-ms` of a request shortens it. Default 30 s. */
  readonly deadlineMs: number;
  /** How long calls whose deadline passed may still tell how they ended, in milliseconds. Default 500. */
  readonly graceMs: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  urlLength: 16 * 1024,
  batch: 20,
  depth: 32,
  members: 10_000,
  deadlineMs: 30_000,
  graceMs: 500,
};

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Behind the closing quote of the string that starts at `at`; the end of the text when it never closes. */
const behindString = (text: string, at: number): number => {
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  return text.length;
};

/**
 * How deep a JSON text nests and how many members it has, counted without parsing it: a hostile one is refused before
 * anything is allocated for it. Text that is no JSON is left to the parser.
 */
export const measureJson = (text: string): { readonly depth: number; readonly members: number } => {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = behindString(text, index);
    else if (code === COMMA || code === COLON) members += 1;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  return { depth: deepest, members };
};
