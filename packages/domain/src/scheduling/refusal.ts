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

const PASSING = new Set<SlotReason['code']>([
  'taken',
  'day-full',
  'nobody-free',
  'wished-person-busy',
  'equipment-taken',
]);

/** Whether another time would do. */
const passes = (reason: SlotReason): boolean =>
  PASSING.has(reason.code) || ('until' in reason && reason.until !== null);

/** What no time of the day would mend. */
const forGood = (reasons: readonly SlotReason[]) => {
  const skill = reasons.find(({ code }) => code === 'no-skill');
  if (skill?.code === 'no-skill') return refuse('slot/no-skill', { skill: skill.skill });
  const far = reasons.find(({ code }) => code === 'out-of-reach');
  return far?.code === 'out-of-reach'
    ? refuse('slot/out-of-reach', { km: far.km, radiusKm: far.radiusKm })
    : refuse('slot/no-bay');
};

/**
 * The failure that an explanation amounts to: what is wrong with the time first, then with the places, then with people
 * and things; null when it is free.
 */
export const refuseSlot = (explanation: SlotExplanation) => {
  const { free, reasons, nearest } = explanation;
  if (free) return null;
  for (const reason of reasons) {
    const refusal = ofTime(reason, explanation);
    if (refusal !== null) return refusal;
  }
  const canPass = reasons.some(passes) && reasons.every(({ code }) => code !== 'no-skill');
  return canPass ? refuse('slot/taken', { nearest }) : forGood(reasons);
};
