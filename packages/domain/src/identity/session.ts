import {
  type Change,
  change,
  DAY,
  type DeviceId,
  HOUR,
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
export const RETRY_MS = 10_000;
/** A tablet forgets who acted on it, however often the session is renewed. */
export const PIN_SESSION_MS = 12 * HOUR;

/** Somebody of support acts as this person. */
export type Impersonation = { readonly by: UserId; readonly reason: string; readonly mayWrite: boolean };

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
  /** Where the client keeps it: a browser's cookie jar, the body for apps and scripts, nowhere at all. */
  readonly kept: 'cookie' | 'body' | 'nowhere';
  /** When the person last proved who they are; null where a dangerous act is out of reach. */
  readonly provedAt: Instant | null;
  /** A second factor or a passkey was part of it. */
  readonly isStrong: boolean;
  /** The browser or app, as it calls itself, and where it was: for the owner's list. */
  readonly agent: string | null;
  readonly address: string | null;
  /** The tablet that it was opened on by PIN. */
  readonly deviceId: DeviceId | null;
  readonly impersonation: Impersonation | null;
};

type About = { readonly sessionId: SessionId; readonly userId: UserId };
export type SessionFact =
  | (About & { readonly type: 'session/opened' })
  | (About & { readonly type: 'session/refreshed' })
  | (About & { readonly type: 'session/proved' })
  | (About & { readonly type: 'session/ended' })
  | (About & { readonly type: 'session/reuse-detected' })
  | (About & { readonly type: 'impersonation/started'; readonly by: UserId })
  | (About & { readonly type: 'impersonation/ended'; readonly by: UserId });
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

type Opening = Pick<Session, 'id' | 'userId' | 'kept'> & Partial<Pick<Session, 'isStrong' | 'agent' | 'address'>>;

const opened = (
  session: Omit<Session, 'version' | 'generation' | 'rotatedAt' | 'createdAt' | 'endedAt'>,
  now: Instant,
) => ({
  ...session,
  version: 0,
  generation: 1,
  rotatedAt: now,
  createdAt: now,
  endedAt: null,
});
const plain = { isStrong: false, agent: null, address: null, deviceId: null, impersonation: null } as const;

export const Session = {
  /** A person who has just proved who they are. */
  open: (opening: Opening, now: Instant): SessionChange => {
    const session: Session = opened(
      { ...plain, ...opening, provedAt: now, expiresAt: Instant.plus(now, REFRESH_MS) },
      now,
    );
    return change(session, { type: 'session/opened', ...about(session) });
  },

  /** By PIN on a paired tablet: enough to say who acts, never enough for a dangerous act. */
  openByPin: (opening: Pick<Session, 'id' | 'userId' | 'kept' | 'deviceId'>, now: Instant): SessionChange => {
    const expiresAt = Instant.plus(now, PIN_SESSION_MS);
    const session: Session = opened({ ...plain, ...opening, provedAt: null, expiresAt }, now);
    return change(session, { type: 'session/opened', ...about(session) });
  },

  /** Lasts as long as one access token and is never renewed. */
  impersonate: (
    opening: Pick<Session, 'id' | 'userId'> & { readonly impersonation: Impersonation },
    now: Instant,
  ): SessionChange => {
    const expiresAt = Instant.plus(now, ACCESS_MS);
    const session: Session = opened({ ...plain, ...opening, kept: 'nowhere', provedAt: null, expiresAt }, now);
    const { by } = opening.impersonation;
    return change(session, { type: 'impersonation/started', ...about(session), by });
  },

  isOpen,

  /**
   * Rotation with reuse detection (RFC 9700, 4.14.2). The token before the newest is taken once more for 10 s, so
   * that a lost answer or twenty tabs at once end in one successor and nobody is signed out.
   */
  refresh: (session: Session, generation: number, now: Instant) => {
    if (!isOpen(session, now) || session.kept === 'nowhere' || generation > session.generation)
      return refuse('session/ended');
    if (generation === session.generation) {
      const next: Session = {
        ...session,
        generation: generation + 1,
        rotatedAt: now,
        expiresAt: session.deviceId === null ? Instant.plus(now, REFRESH_MS) : session.expiresAt,
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

  /** The person proved again who they are; never so for somebody else's session, or a tablet's. */
  prove: (session: Session, { isStrong }: { readonly isStrong: boolean }, now: Instant) =>
    session.impersonation !== null || session.deviceId !== null || !isOpen(session, now)
      ? refuse('step-up/impossible')
      : ok<SessionChange>(
          change(
            { ...session, provedAt: now, isStrong: session.isStrong || isStrong },
            { type: 'session/proved', ...about(session) },
          ),
        ),

  /** Ends the family; one that has ended stays as it is. */
  end: (session: Session, now: Instant): SessionChange | null => {
    if (session.endedAt !== null) return null;
    const { impersonation } = session;
    const fact: SessionFact =
      impersonation === null
        ? { type: 'session/ended', ...about(session) }
        : { type: 'impersonation/ended', ...about(session), by: impersonation.by };
    return change({ ...session, endedAt: now }, fact);
  },
} as const;
