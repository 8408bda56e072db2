import { createCaller } from '@bling/api';
import { failureFrom } from '@bling/api/kernel';
import type { Context, Outside, Ports } from '@bling/api/ports';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RpcMount } from './rpc.ts';

/** A calendar program asks again by itself: whoever waits longer has no use for the answer. */
const DEADLINE_MS = 10_000;

type Asked = FastifyRequest<{ Params: { file: string } }>;

/** The file of a feed or of one booking, by what its token was made for. */
const fileOf = async (context: Context<Ports, Outside>, token: string) => {
  const { bookings } = createCaller(context);
  if (context.outside.linkSeal.open(token)?.purpose === 'feed')
    return { name: 'bookings.ics', ...(await bookings.feed({ token })) };
  return bookings.link.ics({ token });
};

const refusedWith = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const failure = error instanceof TRPCError ? failureFrom(error) : null;
  if (!(error instanceof TRPCError) || failure === null) throw error;
  return reply.code(getHTTPStatusCodeFromError(error)).send({ error: { code: failure.code, requestId: request.id } });
};

/**
 * `/calendar/<token>.ics`: what a calendar program asks for, again and again, without signing in. The token is a
 * secret: nothing on the way may keep the answer, nor tell where it came from.
 */
export const mountCalendar = (
  app: FastifyInstance,
  { createContext, countCalls }: Pick<RpcMount, 'createContext' | 'countCalls'>,
): void => {
  app.get('/calendar/:file', async (request: Asked, reply) => {
    const { file } = request.params;
    const context = await createContext(request, reply, () => AbortSignal.timeout(DEADLINE_MS));
    try {
      await countCalls({ actor: context.actor, address: request.ip }, 1, reply);
      const { name, text } = await fileOf(context, file.replace(/\.ics$/u, ''));
      return await reply
        .header('cache-control', 'private, no-store')
        .header('referrer-policy', 'no-referrer')
        .header('content-disposition', `inline; filename="${name}"`)
        .type('text/calendar; charset=utf-8')
        .send(text);
    } catch (error) {
      return refusedWith(error, request, reply);
    }
  });
};
