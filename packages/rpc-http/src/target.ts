/** Which procedures a URL names, and the input it carries. */
export type Target = {
  /** As it stands in the URL; a batch separates its paths by commas. */
  readonly rawPath: string;
  readonly isBatch: boolean;
  /** The JSON of a GET's input. */
  readonly input: string | null;
  /** Params of a connection, which the official handler reads. */
  readonly hasConnectionParams: boolean;
};

type Query = Omit<Target, 'rawPath'>;

const NONE: Query = { isBatch: false, input: null, hasConnectionParams: false };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
};

const anyQuery = (search: string): Query => {
  const params = new URLSearchParams(search);
  return {
    isBatch: params.get('batch') === '1',
    input: params.get('input') || null,
    hasConnectionParams: params.has('connectionParams'),
  };
};

/** `batch=1` and `input=…`, which is all that the official links write; anything else is parsed by the book. */
const queryOf = (search: string): Query => {
  if (search === '') return NONE;
  const isBatch = search.startsWith('batch=1');
  const rest = isBatch ? search.slice('batch=1'.length) : search;
  if (rest === '') return { ...NONE, isBatch };
  const start = isBatch ? '&input=' : 'input=';
  if (!rest.startsWith(start) || rest.includes('&', start.length)) return anyQuery(search);
  const input = decoded(rest.slice(start.length));
  return input === null ? anyQuery(search) : { isBatch, input: input || null, hasConnectionParams: false };
};

/** A path that no URL parser would read otherwise. */
const PLAIN_PATH = /^[\w,-][\w.,-]*$/u;

/** Reads the target of a request below a prefix of the given length; null when it is no URL at all. */
export const targetOf = (url: string, prefixLength: number): Target | null => {
  const question = url.indexOf('?');
  const path = question < 0 ? url.slice(prefixLength) : url.slice(prefixLength, question);
  if (PLAIN_PATH.test(path) && !url.startsWith('//') && !url.includes('#'))
    return { rawPath: path, ...queryOf(question < 0 ? '' : url.slice(question + 1)) };
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    return { rawPath: pathname.slice(prefixLength), ...anyQuery(search) };
  } catch {
    return null;
  }
};

/** The path below a prefix as the official handler wants it; empty for what is no URL. */
export const pathBelow = (url: string, prefix: string): string => {
  try {
    return new URL(url, 'http://localhost').pathname.slice(prefix.length);
  } catch {
    return '';
  }
};
