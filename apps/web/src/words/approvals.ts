/** What a manager can allow at the counter, as they would say it. */
export const approvalWords = {
  'bookings.cancel': 'Cancel a booking',
  'bookings.reschedule': 'Move a booking',
  'bookings.confirm': 'Confirm a booking',
  'bookings.create': 'Take down a booking',
  'bookings.markNoShow': 'Mark a no-show',
  'bookings.undoAny': 'Take back what somebody else did',
  'bookings.seeTotals': 'See prices and how to reach the customer',
} as const;

export type Approvable = keyof typeof approvalWords;
export const approvable = Object.keys(approvalWords) as readonly Approvable[];

/** A permission in words; its name where there are none. */
export const approvalWord = (permission: string): string =>
  Object.entries(approvalWords).find(([name]) => name === permission)?.[1] ?? permission;
