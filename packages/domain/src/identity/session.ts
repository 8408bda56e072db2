import {
  type Change,
  change,
  DAY,
  Instant,
  MINUTE,
  ok,
  refusing,
  type SessionId,
  type UserId,
} from '../kernel/index.ts';
import { identityFailures } from './failures.ts';

export const ACCESS_MS = 15 * MINUTE;
export const REFRESH_MS = 7 * DAY;
/** A client whose answer got lost asks again with the token it still holds. */
export const RETRY_MS = 30_000;

/** One sign-in: a family of refresh tokens, of which only the newest `generation` is good. */
export type Session = {
  readonly id: SessionId;
  readonly version: number;
  readonly userId: UserId;
  readonly generation: number;
  readonly rotatedAt: Instant;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
  /** Where the browser keeps it: in its cookie jar, or in the body for apps and scripts. */
  readonly kept: 'cookie' | 'body';
};

type About = { readonly sessionId: SessionId; readonly userId: UserId };
export type SessionFact =
  | (About & { readonly type: 'session/opened' })
  | (About & { readonly type: 'session/refreshed' })
  | (About & { readonly type: 'session/ended' })
  | (About & { readonly type: 'session/reuse-detected' });
export type SessionChange = Change<Session, SessionFact>;

const refuse = refusing(identityFailures);
const about = ({ id, userId }: Session): About => ({ sessionId: id, userId });

const isOpen = (session: Session, now: Instant): boolean => session.endedAt === null && now < session.expiresAt;

/** What presenting a refresh token of a generation leads to. */
export type Refreshed =
  | { readonly kind: 'rotated'; readonly change: SessionChange }
  /** The same successor once more: nothing changes. */
  | { readonly kind: 'repeated'; readonly session: Session }
  /** An old token came back: someone else holds it, so the whole family ends. */
  | { readonly kind: 'reused'; readonly change: SessionChange };

export const Session = {
  open: ({ id, userId, kept }: Pick<Session, 'id' | 'userId' | 'kept'>, now: Instant): SessionChange => {
    const session: Session = {
      id,
      userId,
      kept,
      version: 0,
      generation: 1,
      rotatedAt: now,
      createdAt: now,
      expiresAt: Instant.plus(now, REFRESH_MS),
      endedAt: null,
    };
    return change(session, { type: 'session/opened', ...about(session) });
  },

  isOpen,

  /**
   * Rotation with reuse detection (RFC 9700, 4.14.2). The token before the newest is taken once more for 30 s, so
   * that a lost answer or twenty tabs at once end in one successor and nobody is signed out.
   */
  refresh: (session: Session, generation: number, now: Instant) => {
    if (!isOpen(session, now) || generation > session.generation) return refuse('session/ended');
    if (generation === session.generation) {
      const next: Session = {
        ...session,
        generation: generation + 1,
        rotatedAt: now,
        expiresAt: Instant.plus(now, REFRESH_MS),
      };
      return ok<Refreshed>({ kind: 'rotated', change: change(next, { type: 'session/refreshed', ...about(session) }) });
    }
    if (generation === session.generation - 1 && Instant.between(session.rotatedAt, now) <= RETRY_MS)
      return ok<Refreshed>({ kind: 'repeated', session });
    return ok<Refreshed>({
      kind: 'reused',
      change: change({ ...session, endedAt: now }, { type: 'session/reuse-detected', ...about(session) }),
    });
  },

  /** Ends the family; one that has ended stays as it is. */
  end: (session: Session, now: Instant): SessionChange | null =>
    session.endedAt === null
      ? change({ ...session, endedAt: now }, { type: 'session/ended', ...about(session) })
      : null,
} as const;
