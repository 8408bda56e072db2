import { failureFrom } from '@bling/api/kernel';
import { createWorld, seeding } from '@bling/api/testing';
import { type AppRouter, failureOf } from '@bling/client';
import { callOf, linkTo } from '@bling/client/testing';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';

const failureIn = (thrown: unknown) => (thrown instanceof TRPCError ? failureFrom(thrown) : null);
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof TRPCClientError ? failureOf(error) : error),
  );

describe('the product in memory', () => {
  it('answers a client without HTTP, failures and all', async () => {
    const world = createWorld();
    const category = await seeding(world).category();
    const api = createTRPCClient<AppRouter>({ links: [linkTo(callOf(world.visitor(), failureIn))] });
    expect(await api.catalog.categories.list.query({})).toMatchObject({ items: [{ id: category.id }] });
    const serviceId = '01930000-0000-7000-8000-000000000001';
    expect(await refused(api.catalog.services.get.query({ serviceId }))).toMatchObject({ code: 'service/unknown' });
    expect(await refused(api.catalog.services.get.query({ serviceId: 'x' }))).toMatchObject({
      code: 'invalid-input',
      field: 'serviceId',
    });
    expect(await refused(api.identity.me.query({}))).toMatchObject({ code: 'not-signed-in' });
  });
});
