import { parseArgs } from 'node:util';
import { createScript } from '@bling/client/script';
import { dayOf, reportOf } from './day.ts';

/** `pnpm report:day --date 2026-11-21`: every site's day, as BLING_LOGIN sees it; BLING_PASSWORD is read from the environment. */
const { values } = parseArgs({ options: { date: { type: 'string' }, url: { type: 'string' } } });
const url = values.url ?? process.env['BLING_URL'] ?? 'http://127.0.0.1:8000/rpc';

const { results, session } = createScript({ url });
await session.signIn(
  process.env['BLING_LOGIN'] ?? 'manager@demo.test',
  process.env['BLING_PASSWORD'] ?? 'wash-day-2026',
);

const sites = await results.facilities.sites.list({});
if (!sites.ok) throw new Error(`The sites cannot be listed: ${sites.failure.code}`);
for (const { id: siteId, name } of sites.value.items) {
  const board = await results.bookings.board({ siteId, ...(values.date === undefined ? {} : { date: values.date }) });
  if (board.ok) console.log(`${reportOf(name, dayOf(board.value))}\n`);
  else console.error(`${name}: ${board.failure.code}`);
}
await session.signOut();
