import type { Machine } from '../kernel/index.ts';

export const waitlistStatuses = ['waiting', 'offered', 'accepted', 'declined', 'expired'] as const;
export type WaitlistStatus = (typeof waitlistStatuses)[number];

/** Who leaves declines; who does not answer an offer in time lets it go, and so does who waited until the last time was over. */
export const waitlistMachine: Machine<WaitlistStatus> = {
  waiting: ['offered', 'declined', 'expired'],
  offered: ['accepted', 'declined', 'expired'],
  accepted: [],
  declined: [],
  expired: [],
};
