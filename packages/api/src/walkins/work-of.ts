import type { AddOnId, ServiceId } from '@bling/domain/kernel';
import type { WalkIn } from '@bling/domain/walkins';

/** The work that a walk-in stands for. */
export const workOf = ({ siteId, size, quote }: WalkIn) => ({
  siteId,
  size,
  serviceIds: quote.lines.filter(({ kind }) => kind === 'service').map(({ refId }): ServiceId => refId as string),
  addOnIds: quote.lines.filter(({ kind }) => kind === 'add-on').map(({ refId }): AddOnId => refId as string),
});
