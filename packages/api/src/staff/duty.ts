import { Instant, MINUTE, type SiteId, type StaffId } from '@bling/domain/kernel';
import type { StaffPorts } from './ports.ts';

type Where = { readonly staffId: StaffId; readonly siteId: SiteId };

/** When the duty began that somebody has at a site at that time; null without one. */
export const dueAt = async (
  { duties }: Pick<StaffPorts, 'duties'>,
  { staffId, siteId }: Where,
  at: Instant,
): Promise<Instant | null> => {
  const onDuty = await duties.onDuty(siteId, { start: at, end: Instant.plus(at, MINUTE) });
  return onDuty.find((one) => one.staffId === staffId)?.span.start ?? null;
};
