import { http } from 'msw';
import { fakeServer, make, mswHandlers } from '../src/testing/index.ts';
import { BookingLine } from './booking-line.tsx';

export const server = fakeServer({
  'bookings.get': ({ id }) => make('BookingDetails', { id, number: 'B-7', status: 'confirmed' }),
});

/** As a component catalogue takes them: the script answers through MSW, and a story changes the script. */
export default {
  title: 'Bookings/Line',
  component: BookingLine,
  args: { id: '01930000-0000-7000-8000-000000000001' },
  parameters: { msw: { handlers: mswHandlers(http, 'https://wash.test/rpc', server.call) } },
};

export const Confirmed = {};
export const Gone = { beforeEach: () => server.fail('bookings.get', 'booking/unknown') };
export const Offline = { beforeEach: () => server.offline() };
export const BayInUse = { beforeEach: () => server.fail('bookings.start', 'booking/bay-occupied', { number: '2' }) };
