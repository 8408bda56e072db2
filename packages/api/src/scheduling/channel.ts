import { type Actor, holds, may, type SiteId } from '@bling/domain/kernel';
import type { Channel } from './search.ts';

export type { Channel };

/** The counter's rules are for those who may book at that site for others; everyone else has the web's. */
export const channelOf = (actor: Actor, siteId: SiteId, forCounter: boolean): Channel =>
  forCounter && holds(actor, 'bookings.list') && may(actor, 'bookings.list', { siteId }) ? 'staff' : 'web';
