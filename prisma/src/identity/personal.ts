import type { PersonalData } from '@bling/api/ports';
import { instantOf, instantOrNull, type Transaction } from '../transaction.ts';

/** What identity holds of a person: no hash and no token. */
export const heldAccount =
  ({ prisma }: Transaction): PersonalData['account'] =>
  async (id, mostSessions) => {
    const user = await prisma.user.findUnique({ where: { id } });
    if (user === null) return null;
    const sessions = await prisma.session.findMany({
      where: { userId: id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostSessions,
    });
    const { email, username, fullName, status } = user;
    return {
      id,
      email,
      username,
      fullName,
      status,
      createdAt: instantOf(user.createdAt),
      emailVerifiedAt: instantOrNull(user.emailVerifiedAt),
      lastLoginAt: instantOrNull(user.lastLoginAt),
      sessions: sessions.map((session) => ({
        id: session.id,
        createdAt: instantOf(session.createdAt),
        rotatedAt: instantOf(session.rotatedAt),
        expiresAt: instantOf(session.expiresAt),
        endedAt: instantOrNull(session.endedAt),
        agent: session.agent,
        address: session.address,
      })),
    };
  };
