import { WalkIn } from '@bling/domain/walkins';

/** A walk-in as staff see it; money for those who may. */
export const shownWalkIn = (walkIn: WalkIn, seesTotals: boolean) => ({
  ...walkIn,
  minutes: WalkIn.minutes(walkIn),
  services: walkIn.quote.lines.map(({ name }) => name),
  totalPrice: seesTotals ? walkIn.totalPrice : null,
});
