import {
  type Approval as Held,
  type ApprovalId,
  Instant,
  MINUTE,
  type SessionId,
  type UserId,
} from '../kernel/index.ts';

/** A manager said yes on somebody else's screen, for the next act of that session. */
export type Approval = Held & {
  readonly sessionId: SessionId;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
};

export const APPROVAL_MS = 2 * MINUTE;

type Given = {
  readonly id: ApprovalId;
  readonly permission: string;
  readonly by: UserId;
  readonly sessionId: SessionId;
};
export const Approval = {
  give: (given: Given, now: Instant): Approval => ({
    ...given,
    expiresAt: Instant.plus(now, APPROVAL_MS),
    usedAt: null,
  }),
} as const;
