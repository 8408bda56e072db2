import { refusing } from '../kernel/index.ts';
import { schedulingFailures } from './failures.ts';
import type { SlotExplanation, SlotReason } from './slot.ts';

const refuse = refusing(schedulingFailures);

const ofTime = (reason: SlotReason, { nearest }: SlotExplanation) => {
  switch (reason.code) {
    case 'off-grid':
      return refuse('slot/off-grid', { gridMinutes: reason.gridMinutes });
    case 'too-soon':
      return refuse('slot/too-soon', { earliest: reason.earliest });
    case 'too-far':
      return refuse('slot/too-far', { latest: reason.latest });
    case 'closed':
    case 'outside-hours':
      return refuse('slot/outside-hours', { nearest });
    default:
      return null;
  }
};

/** Whether a bay would do at another time. */
const passes = (reason: SlotReason): boolean =>
  reason.code === 'taken' || (reason.code === 'bay-down' && reason.until !== null);

/** The failure that an explanation amounts to: what is wrong with the time first, then the bays; null when it is free. */
export const refuseSlot = (explanation: SlotExplanation) => {
  const { free, reasons, nearest } = explanation;
  if (free) return null;
  for (const reason of reasons) {
    const refusal = ofTime(reason, explanation);
    if (refusal !== null) return refusal;
  }
  return reasons.some(passes) ? refuse('slot/taken', { nearest }) : refuse('slot/no-bay');
};
