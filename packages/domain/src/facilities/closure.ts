import {
  type BayId,
  type Change,
  change,
  type Id,
  type Instant,
  ok,
  refusing,
  type SiteId,
  type Span,
} from '../kernel/index.ts';
import { facilitiesFailures } from './failures.ts';
import type { TeamId } from './team.ts';

export type ClosureId = Id<'Closure'>;
export const closureKinds = ['closure', 'maintenance'] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** A time in which a bay or a team takes no cars; with neither named, the whole site. */
export type Closure = {
  readonly id: ClosureId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly bayId: BayId | null;
  readonly teamId: TeamId | null;
  readonly span: Span;
  readonly reason: string;
  readonly kind: ClosureKind;
  readonly removedAt: Instant | null;
};

export type ClosureFact = {
  readonly type: 'closure/created' | 'closure/removed';
  readonly closureId: ClosureId;
  readonly siteId: SiteId;
  readonly bayId: BayId | null;
  readonly teamId: TeamId | null;
  readonly span: Span;
  readonly kind: ClosureKind;
};
type ClosureChange = Change<Closure, ClosureFact>;
export type ClosureDraft = Omit<Closure, 'version' | 'removedAt'>;

const refuse = refusing(facilitiesFailures);

const told = (closure: Closure, type: ClosureFact['type']): ClosureChange => {
  const { id: closureId, siteId, bayId, teamId, span, kind } = closure;
  return change(closure, { type, closureId, siteId, bayId, teamId, span, kind });
};

export const Closure = {
  /** One that has begun may still be recorded; one that is over may not. */
  create: (draft: ClosureDraft, now: Instant) => {
    if (draft.bayId !== null && draft.teamId !== null) return refuse('closure/one-place');
    if (draft.span.end <= draft.span.start) return refuse('closure/ends-before-start');
    if (draft.span.end <= now) return refuse('closure/in-the-past');
    return ok(told({ ...draft, version: 0, removedAt: null }, 'closure/created'));
  },

  remove: (closure: Closure, now: Instant) =>
    closure.removedAt === null
      ? ok(told({ ...closure, removedAt: now }, 'closure/removed'))
      : refuse('closure/already-removed'),
} as const;
