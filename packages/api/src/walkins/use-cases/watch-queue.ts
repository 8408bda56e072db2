import { ok } from '@bling/domain/kernel';
import type { Actor } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { LiveBoard } from '../../scheduling/index.ts';
import type { AskQueue } from '../contract.ts';

/** News of a site's queue, for as long as someone listens. */
export const watchQueue =
  ({ liveBoard }: { readonly liveBoard: LiveBoard }) =>
  ({ siteId }: z.output<typeof AskQueue>, _anyone: Actor, signal: AbortSignal | undefined) =>
    ok(liveBoard.changes(siteId, signal));
