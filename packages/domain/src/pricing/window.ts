import { Instant } from '../kernel/index.ts';

/** When something may be asked for, from `from` to before `until`; null: no end on that side. */
export type Window = { readonly from: Instant | null; readonly until: Instant | null };

export const isOpen = ({ from, until }: Window, at: Instant): boolean =>
  (from === null || from <= at) && (until === null || at < until);
/** Whether there is no moment at which it is open. */
export const isNever = ({ from, until }: Window): boolean =>
  from !== null && until !== null && Instant.between(from, until) <= 0;
