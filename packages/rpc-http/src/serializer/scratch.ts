/** Where answers are put together, one at a time: room that is there already costs less than a string for each part. */
const SIZE = 65_536;
const bytes = Buffer.allocUnsafeSlow(SIZE);
const view = new DataView(bytes.buffer);

/** What a string of JSON cannot hold as it is, and what has no byte of its own in Latin 1. */
const unfit = Uint8Array.from({ length: 65_536 }, (_, code) =>
  Number(code < 0x20 || code === 0x22 || code === 0x5c || code > 0xff),
);

let before = '';
let isTaken = false;

/** Makes room: what was put so far becomes text. Answers where to go on, as all of these do. */
const flush = (at: number): number => {
  before += bytes.toString('latin1', 0, at);
  return 0;
};

const aside = (text: string, at: number): number => {
  flush(at);
  before += text;
  return 0;
};

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Puts the inside of a string. Few need escaping: each goes in as it is, and is taken back when it does. */
const string = (text: string, from: number): number => {
  const { length } = text;
  if (length > SIZE) return aside(escaped(text), from);
  const start = from > SIZE - length ? flush(from) : from;
  let at = start;
  let wrong = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    wrong |= unfit[code] ?? 1;
    bytes[at++] = code;
  }
  return wrong === 0 ? at : aside(escaped(text), start);
};

/** Puts what is JSON already. */
const json = (text: string, from: number): number => {
  const { length } = text;
  if (length > SIZE) return aside(text, from);
  const start = from > SIZE - length ? flush(from) : from;
  let at = start;
  let all = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    all |= code;
    bytes[at++] = code;
  }
  return all <= 0xff ? at : aside(text, start);
};

const TEN_DIGITS = 1_000_000_000;

/** Puts a whole number. */
const int = (value: number, from: number): number => {
  if (value < 0 || value >= TEN_DIGITS || from > SIZE - 10) return json(`${value}`, from);
  let end = from + 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end += 1;
  let rest = value | 0;
  for (let at = end - 1; at >= from; at--) {
    const next = (rest / 10) | 0;
    bytes[at] = 0x30 + rest - next * 10;
    rest = next;
  }
  return end;
};

/** Writes with `put`, which answers where it ended. Null while a value is being written that has this one written. */
const written = (put: (value: unknown, at: number) => number, value: unknown): string | null => {
  if (isTaken) return null;
  isTaken = true;
  try {
    const end = put(value, 0);
    return before + bytes.toString('latin1', 0, end);
  } finally {
    isTaken = false;
    before = '';
  }
};

/** What generated code uses. */
export const scratch = { view, flush, string, json, int, written };

const LONG = 1_024;

/** Source that puts ASCII four bytes at a time; what is too much at its end is overwritten by what follows. */
export const putting = (text: string): string => {
  if (text.length > LONG) return `p = json(${JSON.stringify(text)}, p);`;
  const padded = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4), 'latin1');
  const stores = Array.from(
    { length: padded.length / 4 },
    (_, index) => `view.setInt32(p + ${index * 4}, ${padded.readInt32BE(index * 4)});`,
  );
  return `if (p > ${SIZE - padded.length}) p = flush(p); ${stores.join(' ')} p += ${text.length};`;
};
