/** The jobs of wake-ups: their keys are a hold and a plan. */
export const HOLD_END = 'hold.end';
export const PLAN_BOOK = 'plan.book';
