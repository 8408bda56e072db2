const failed = ({ message }) => {
  throw new TypeError(message);
};

const streamOf = (onPart, signal) =>
  new ReadableStream({
    start: (stream) => {
      onPart((bytes) => stream.enqueue(new Uint8Array(bytes)));
      signal?.addEventListener('abort', () => stream.error(new TypeError('aborted')));
    },
  });

/** As `expo/fetch` does it: the native side answers, and a body that goes on is a stream of its parts. */
export const nativeFetch = async (input, { method = 'GET', headers = {}, body, signal } = {}) => {
  const answer = await globalThis.native.ask(String(input), method, { ...headers }, body).catch(failed);
  return {
    status: answer.status,
    ok: answer.status >= 200 && answer.status < 300,
    headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
    json: async () => JSON.parse(answer.text),
    body: answer.onPart && streamOf(answer.onPart, signal),
  };
};
