import { bookingReactions } from './bookings/reactions.ts';
import { customerReactions } from './customers/reactions.ts';
import { identityReactions } from './identity/reactions.ts';
import { auditedReaction, type Reaction } from './kernel/reaction.ts';
import { notificationReactions } from './notifications/reactions.ts';
import type { Ports } from './ports.ts';
import { schedulingReactions } from './scheduling/reactions.ts';
import { vehicleReactions } from './vehicles/reactions.ts';

const all: readonly Reaction<Ports>[] = [
  ...identityReactions,
  ...customerReactions,
  ...vehicleReactions,
  ...schedulingReactions,
  ...bookingReactions,
  ...notificationReactions,
];

/** Everything that the product does by itself when something has happened. */
export const reactions: readonly Reaction<Ports>[] = all.map((one) => auditedReaction(one));
