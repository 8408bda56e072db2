import type { Instant, ResourceId } from '../kernel/index.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** What somebody would rather have, among the times that are free. */
export type Preference =
  | { readonly by: 'earliest' }
  | { readonly by: 'closest'; readonly to: Instant }
  /** On the clock of the site: before noon, until five, from five. */
  | { readonly by: 'day-part'; readonly part: DayPart }
  /** A person, if they can; otherwise whoever can. */
  | { readonly by: 'person'; readonly resourceId: ResourceId };
