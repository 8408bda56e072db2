import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { createApi } from '../api.ts';
import type { BookingDetails } from '../contract/index.ts';
import { failureOf } from '../failure-of.ts';
import { contractDocument, fakeApi, fakeServer, make, mswHandlers, sampleOf } from './index.ts';

const ID = '01930000-0000-7000-8000-000000000001';
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

describe('a factory', () => {
  it('makes a whole view, with what the test is about', () => {
    const booking = make('BookingDetails', { status: 'confirmed' });
    expectTypeOf(booking).toEqualTypeOf<BookingDetails>();
    expect(booking).toMatchObject({
      id: ID,
      status: 'confirmed',
      customer: { name: 'name' },
      totalPrice: { currency: 'EUR' },
    });
  });

  it.each(Object.keys(contractDocument.procedures))('knows a value for the input of %s', (path) => {
    const input = contractDocument.procedures[path]?.input ?? {};
    expect(sampleOf(input, contractDocument.types)).toBeTypeOf('object');
  });

  it('says which field needs an example', () => {
    expect(() =>
      sampleOf(
        { type: 'object', properties: { vat: { type: 'string', pattern: '^[0-9]{9}X$' } }, required: ['vat'] },
        {},
      ),
    ).toThrow(/give vat an example/u);
  });
});

describe('a fake', () => {
  it('answers what the test says, and keeps what it was asked', async () => {
    const { api, server } = fakeApi({ 'bookings.get': ({ id }) => make('BookingDetails', { id }) });
    expect(await api.bookings.get.query({ id: ID })).toMatchObject({ id: ID });
    expect(server.asked).toEqual([{ path: 'bookings.get', input: { id: ID } }]);
  });

  it('fails as it is told, as often as it is told, with what the failure carries', async () => {
    const { api, server } = fakeApi({ 'bookings.start': () => make('BookingState') });
    server.fail('bookings.start', 'booking/bay-occupied', { number: 'B-7' }, 2);
    expect(await refused(api.bookings.start.mutate({ id: ID }))).toEqual({
      kind: 'conflict',
      code: 'booking/bay-occupied',
      field: 'id',
      details: { number: 'B-7' },
    });
    expect(await refused(api.bookings.start.mutate({ id: ID }))).not.toBeNull();
    expect(await refused(api.bookings.start.mutate({ id: ID }))).toBeNull();
  });

  it('does not let a test fail a procedure in a way that the contract does not have', () => {
    const { server } = fakeApi();
    // @ts-expect-error A booking that is looked at is never taken.
    expect(() => server.fail('bookings.get', 'slot/taken', { nearest: [] })).not.toThrow();
    // @ts-expect-error The nearest slots come with it.
    server.fail('bookings.create', 'slot/taken');
  });

  it('is offline when it is told to be, and comes back', async () => {
    const { api, server } = fakeApi({ 'facilities.sites.list': () => [] as never });
    server.offline();
    expect(await refused(api.facilities.sites.list.query({}))).toMatchObject({ kind: 'offline' });
    server.offline(false);
    expect(await refused(api.facilities.sites.list.query({}))).toBeNull();
  });

  it('names what nobody told it', async () => {
    await expect(fakeServer().call('bookings.get', {})).rejects.toThrow("fakeServer({ 'bookings.get': … })");
  });

  it('is late when it is told to be, and forgets who left', async () => {
    const { api, server } = fakeApi({ 'bookings.get': () => make('BookingDetails') });
    server.slow(5);
    const leaving = new AbortController();
    const asked = api.bookings.get.query({ id: ID }, { signal: leaving.signal });
    leaving.abort();
    expect(await refused(asked)).toMatchObject({ kind: 'aborted' });
    expect(await api.bookings.get.query({ id: ID })).toMatchObject({ id: ID });
  });
});

describe('handlers for MSW', () => {
  const server = fakeServer({
    'bookings.get': ({ id }) => make('BookingDetails', { id }),
    'bookings.start': () => make('BookingState'),
  });
  const network = setupServer(...mswHandlers(http, 'https://wash.test/rpc', server.call));
  beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => network.close());
  const client = () => createApi({ url: 'https://wash.test/rpc' }).api;

  it('speak batches and the wire', async () => {
    const api = client();
    server.fail('bookings.start', 'booking/checked-in');
    const [one, other, started] = await Promise.all([
      api.bookings.get.query({ id: ID }),
      api.bookings.get.query({ id: ID }),
      refused(api.bookings.start.mutate({ id: ID })),
    ]);
    expect([one.id, other.id, started?.code]).toEqual([ID, ID, 'booking/checked-in']);
  });

  it('break as a network does', async () => {
    server.offline();
    expect(await refused(client().bookings.get.query({ id: ID }))).toMatchObject({ kind: 'offline' });
    server.offline(false);
  });
});
