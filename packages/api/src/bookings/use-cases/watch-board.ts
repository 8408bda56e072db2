import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { WatchBoard } from '../contract.ts';
import type { BookingOutside } from '../ports.ts';

const refuse = refusing(commonFailures);

/** News of a site's board, for as long as someone listens. */
export const watchBoard =
  ({ liveBoard }: BookingOutside) =>
  ({ siteId }: z.output<typeof WatchBoard>, actor: Actor, signal: AbortSignal | undefined) =>
    may(actor, 'bookings.boardChanges', { siteId }) ? ok(liveBoard.changes(siteId, signal)) : refuse('not-allowed');
