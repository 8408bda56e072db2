import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';

const tooLarge = (): TRPCError => new TRPCError({ code: 'PAYLOAD_TOO_LARGE' });

const BYTE_ORDER_MARK = 0xfeff;

const textOf = (chunks: readonly Buffer[]): string => {
  const [first] = chunks;
  const text = chunks.length === 1 && first !== undefined ? first.toString() : Buffer.concat(chunks).toString();
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
};

/** What something before us read and left at the request, as body parsers do. */
const givenBody = (request: IncomingMessage): string | undefined => {
  if (!('body' in request) || request.body === undefined) return undefined;
  return typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
};

/** The whole body as text. Rejects with PAYLOAD_TOO_LARGE as soon as it is known to be; the rest is not kept. */
export const readBody = (request: IncomingMessage, limit: number): Promise<string> => {
  const given = givenBody(request);
  if (given !== undefined) return Promise.resolve(given);
  if (Number(request.headers['content-length']) > limit) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      reject(tooLarge());
    };
    request.on('data', onData);
    request.once('end', () => resolve(textOf(chunks)));
    request.once('error', reject);
  });
};
