import { connect, type Socket } from 'node:net';

const SEPARATOR = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Bytes of the first whole answer in the buffer; 0 while there is none. */
const answerLength = (buffer: Buffer): number => {
  const headEnd = buffer.indexOf(SEPARATOR);
  if (headEnd < 0) return 0;
  const head = buffer.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: (\d+)/iu.exec(head)?.[1];
  if (length !== undefined) {
    const end = headEnd + SEPARATOR.length + Number(length);
    return buffer.length >= end ? end : 0;
  }
  const last = buffer.indexOf(LAST_CHUNK, headEnd + SEPARATOR.length);
  return last < 0 ? 0 : last + LAST_CHUNK.length;
};

/** One request. */
export type Shot = { readonly path: string };
export type Amount = { readonly calls: number; readonly connections: number };

const bytesOf = ({ path }: Shot): Buffer =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: */*\r\n\r\n`);

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

export type Loaded = { readonly seconds: number; readonly p50: number; readonly first: string };

/** Sends one request again and again over kept connections, each waiting for its answer. Milliseconds. */
export const load = async (port: number, shot: Shot, amount: Amount): Promise<Loaded> => {
  const sockets = await Promise.all(Array.from({ length: amount.connections }, () => opened(port)));
  const bytes = bytesOf(shot);
  const times: number[] = [];
  let left = amount.calls;
  let first = '';
  const began = performance.now();
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve, reject) => {
          let buffer: Buffer = Buffer.alloc(0);
          let sent = 0;
          const next = (): void => {
            if (left <= 0) return resolve();
            left -= 1;
            sent = performance.now();
            socket.write(bytes);
          };
          socket.on('data', (chunk: Buffer) => {
            buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
            const end = answerLength(buffer);
            if (end === 0) return;
            times.push(performance.now() - sent);
            if (first === '') first = buffer.toString('utf8', 0, end);
            buffer = buffer.subarray(end);
            next();
          });
          socket.once('close', () => reject(new Error('the server closed a connection')));
          socket.once('error', reject);
          next();
        }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return { seconds, first, p50: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
};

/** Callers that leave as soon as they have asked. */
export const abandon = async (port: number, shot: Shot, { calls, connections }: Amount): Promise<void> => {
  const bytes = bytesOf(shot);
  let left = calls;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) {
        const socket = await opened(port);
        await new Promise<void>((resolve) => {
          socket.once('close', () => resolve());
          socket.write(bytes, () => socket.resetAndDestroy());
        });
      }
    }),
  );
};
