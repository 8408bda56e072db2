import { ok, refused, refusing, system, visitor } from '@bling/domain/kernel';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { appRouter } from '../router.ts';
import { createWorld, once as keyedInput, refusalOf, seeding } from '../testing/index.ts';
import { failureFrom, refusal } from './errors.ts';
import { given } from './given.ts';
import { claimOf, keyed, once } from './idempotency.ts';
import { commits, denied } from './outcome.ts';
import { strippers } from './strip.ts';
import { wire } from './wire.ts';

const key = 'b4c1e7f0-0000-4000-8000-000000000001';

describe('a failure on its way out', () => {
  const kinds = [
    ['invalid', 'BAD_REQUEST'],
    ['unauthenticated', 'UNAUTHORIZED'],
    ['forbidden', 'FORBIDDEN'],
    ['missing', 'NOT_FOUND'],
    ['conflict', 'CONFLICT'],
    ['refused', 'UNPROCESSABLE_CONTENT'],
    ['limited', 'TOO_MANY_REQUESTS'],
    ['busy', 'SERVICE_UNAVAILABLE'],
  ] as const;

  it.each(kinds)('of the kind %s is %s, and comes out as it went in', (kind, code) => {
    const failure = { kind, code: 'tank/leaks', field: 'tank', details: { litres: 3 } };
    expect(refusal(failure)).toMatchObject({ code, message: 'tank/leaks' });
    expect(failureFrom(refusal(failure))).toEqual(failure);
  });

  it.each([
    ['NOT_FOUND', 'unknown-procedure'],
    ['METHOD_NOT_SUPPORTED', 'unknown-procedure'],
    ['UNAUTHORIZED', 'not-signed-in'],
    ['FORBIDDEN', 'not-allowed'],
    ['BAD_REQUEST', 'invalid-input'],
    ['PARSE_ERROR', 'invalid-input'],
    ['PAYLOAD_TOO_LARGE', 'invalid-input'],
    ['UNSUPPORTED_MEDIA_TYPE', 'invalid-input'],
    ['SERVICE_UNAVAILABLE', 'too-busy'],
    ['TOO_MANY_REQUESTS', 'too-many-requests'],
  ] as const)('of the transport (%s) has words: %s', (code, expected) => {
    expect(failureFrom(new TRPCError({ code }))?.code).toBe(expected);
  });

  it('says nothing of what broke inside', () => {
    expect(failureFrom(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new Error('secret') }))).toBeNull();
  });

  it('is shaped for the client with the request it belongs to', () => {
    const world = createWorld();
    const ctx = world.contextOf(visitor);
    const shape = {
      message: 'x',
      code: -32_603,
      data: { code: 'CONFLICT', httpStatus: 409, path: 'a.b', stack: 's' },
    } as const;
    const format = (error: TRPCError) =>
      appRouter._def._config.errorFormatter({ shape, error, ctx, type: 'query', path: 'a.b', input: {} });
    const failure = { kind: 'conflict', code: 'tank/leaks', field: null } as const;
    expect(format(refusal(failure))).toEqual({
      code: -32_603,
      message: 'tank/leaks',
      data: { code: 'CONFLICT', httpStatus: 409, path: 'a.b', failure, requestId: ctx.requestId },
    });
    expect(format(new TRPCError({ code: 'INTERNAL_SERVER_ERROR' }))).toMatchObject({
      message: 'unexpected',
      data: { failure: null },
    });
  });
});

describe('an input', () => {
  const { identity, bookings } = createWorld().visitor();

  it('with an unknown field is refused, naming it', async () => {
    const sent: { email: string } & Record<string, string> = { email: 'a@b.test', surprise: 'x' };
    expect(await refusalOf(identity.resendVerification(sent))).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
      field: 'surprise',
      details: { issues: [{ path: 'surprise' }] },
    });
  });

  it('of the wrong type, or too large, is refused, naming the field', async () => {
    const login = (password: string) => identity.login({ login: 'ana', password, keep: 'body' });
    expect(await refusalOf(login('x'.repeat(513)))).toMatchObject({ code: 'invalid-input', field: 'password' });
    expect(await refusalOf(login(Number('3') as never))).toMatchObject({ code: 'invalid-input', field: 'password' });
    const guest = { name: 'Rui', phone: 'call me' };
    const order = {
      siteId: key,
      serviceIds: [key],
      size: 'large' as const,
      startsAt: '2026-11-21T10:00:00.000Z',
      guest,
    };
    expect(await refusalOf(bookings.createAsGuest(keyedInput(order)))).toMatchObject({ field: 'guest.phone' });
  });
});

describe('a key', () => {
  const claim = (input: unknown, actor = visitor) => claimOf('tank.fill', input, actor);

  it.each([null, 'text', {}, { idempotencyKey: 3 }])('is none in %j', (input) => {
    expect(claim(input)).toBeNull();
  });

  it('belongs to its actor, and its payload is compared whatever the order of its fields', () => {
    const one = claim({ idempotencyKey: key, a: 1, b: { c: [1, { e: 2, d: null }], f: 'x' } });
    const other = claim({ b: { f: 'x', c: [1, { d: null, e: 2 }] }, a: 1, idempotencyKey: key });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ actorKey: 'visitor', key, procedure: 'tank.fill' });
    expect(claim({ idempotencyKey: key, a: 2 })?.payloadHash).not.toBe(one?.payloadHash);
    expect(claim({ idempotencyKey: key, b: [{ e: 2 }, 1] })?.payloadHash).not.toBe(
      claim({ idempotencyKey: key, b: [1, { e: 2 }] })?.payloadHash,
    );
    expect(claim({ idempotencyKey: key }, system('sweep'))?.actorKey).toBe('system');
  });

  it('is a UUID in the input’s contract', () => {
    const contract = keyed(z.strictObject({ litres: z.int() }));
    expect(contract.safeParse({ litres: 1, idempotencyKey: key }).success).toBe(true);
    expect(contract.safeParse({ litres: 1 }).success).toBe(false);
    expect(contract.safeParse({ litres: 1, idempotencyKey: 'x' }).success).toBe(false);
  });

  it('is the kernel’s business: a use case never sees it', async () => {
    const world = createWorld();
    const { category } = seeding(world);
    await category();
    const kept = JSON.stringify([...world.store.categories.values()]);
    expect(kept).not.toContain('idempotencyKey');
  });

  it('remembers what was refused but kept, and does the work once', async () => {
    const world = createWorld();
    const refuse = refusing({ 'tank/leaks': refused() });
    let times = 0;
    const run = () =>
      world.write((ports) =>
        once({ claim: claim({ idempotencyKey: key }), strip: (value) => value })(ports, async () => {
          times++;
          return denied(refuse('tank/leaks'));
        }),
      );
    const first = await run();
    expect(first).toMatchObject({ ok: false, keep: true, failure: { code: 'tank/leaks' } });
    expect(await run()).toEqual(first);
    expect(times).toBe(1);
  });

  it('that was not sent does the work each time', async () => {
    const world = createWorld();
    const run = () => world.write((ports) => once({ claim: null, strip: (value) => value })(ports, async () => ok(1)));
    expect([await run(), await run()]).toEqual([ok(1), ok(1)]);
  });
});

describe('small things', () => {
  it('what commits, commits', () => {
    const refused = { ok: false, failure: { kind: 'refused', code: 'no', field: null } } as const;
    expect([ok(1), denied(refused), refused].map(commits)).toEqual([true, true, false]);
  });

  it('a patch keeps null and leaves undefined out', () => {
    expect(given({ a: 1, b: null, c: undefined })).toEqual({ a: 1, b: null });
  });

  it('answers are stripped to their contract; where there is none, nothing is kept', () => {
    const outputs = strippers();
    outputs.learn({
      'tank.look': Object.assign(() => null, { _def: { output: z.object({ level: z.int() }) } }),
      odd: 3,
    });
    expect(outputs.of('tank.look')({ level: 1, secret: 'x' })).toEqual({ level: 1 });
    expect(outputs.of('odd')({ level: 1 })).toBeUndefined();
  });

  it('the wire wraps plain JSON, and refuses to be told of other types', () => {
    expect(wire.output.serialize({ a: 1 })).toEqual({ json: { a: 1 } });
    expect(wire.input.deserialize({ json: { a: 1 } })).toEqual({ a: 1 });
    expect(wire.input.deserialize(undefined)).toBeUndefined();
    expect(() => wire.input.deserialize({ json: {}, meta: { values: {} } })).toThrow(z.ZodError);
    expect(wire.output.deserialize({ json: 1 })).toBe(1);
  });
});
