import { Offline } from './fake-server.ts';
import { type Call, errorShapeOf } from './link.ts';

type Envelope = { readonly json?: unknown } | undefined;
type Item = { readonly status: number; readonly body: unknown };

const one = async (path: string, sent: Envelope, call: Call): Promise<Item> => {
  try {
    return { status: 200, body: { result: { data: { json: await call(path, sent?.json) } } } };
  } catch (thrown) {
    if (thrown instanceof Offline) throw thrown;
    const shape = errorShapeOf(thrown, path);
    return { status: shape.data.httpStatus, body: { error: { json: shape } } };
  }
};

const sentBy = async (request: Request, url: URL): Promise<unknown> => {
  const text = request.method === 'GET' ? url.searchParams.get('input') : await request.text();
  return text === null || text === '' ? undefined : JSON.parse(text);
};

const statusOf = (items: readonly Item[]): number => {
  const [first, ...others] = new Set(items.map(({ status }) => status));
  return others.length === 0 ? (first ?? 200) : 207;
};

/**
 * Answers a request as the server's transport would: lone calls and batches, the wire's envelope, errors in its shape.
 * `base` is where the procedures are, `/rpc` or a whole address. A script that is offline rejects, as `fetch` does.
 */
export const answerRequest = async (request: Request, base: string, call: Call): Promise<Response> => {
  const url = new URL(request.url);
  const root = new URL(base, url).pathname.replace(/\/$/u, '');
  const paths = decodeURIComponent(url.pathname.slice(root.length + 1)).split(',');
  const sent = await sentBy(request, url);
  const isBatch = url.searchParams.get('batch') === '1';
  const items = await Promise.all(
    paths.map((path, at) => one(path, (isBatch ? (sent as Record<string, Envelope>)?.[at] : sent) as Envelope, call)),
  );
  const body = isBatch ? items.map((item) => item.body) : items[0]?.body;
  return new Response(JSON.stringify(body), {
    status: statusOf(items),
    headers: { 'content-type': 'application/json' },
  });
};

/** What a network error looks like to MSW. */
const orNetworkError = (answer: Promise<Response>): Promise<Response> =>
  answer.catch((thrown: unknown) => {
    if (thrown instanceof Offline) return Response.error();
    throw thrown;
  });

type Resolver = (info: { readonly request: Request }) => Promise<Response>;

/** What stories and tests of components hand to MSW: `setupWorker(...mswHandlers(http, '/rpc', server.call))`. */
export const mswHandlers = <H>(
  http: { readonly all: (path: string, resolver: Resolver) => H },
  base: string,
  call: Call,
): readonly H[] => [
  http.all(`${base.replace(/\/$/u, '')}/*`, ({ request }) => orNetworkError(answerRequest(request, base, call))),
];
