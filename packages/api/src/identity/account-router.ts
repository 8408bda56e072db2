import * as z from 'zod';
import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { SessionList, SessionRef, UpdateProfile, UserView } from './contract.ts';
import { listSessions } from './use-cases/list-sessions.ts';
import { revokeSession } from './use-cases/revoke-session.ts';
import { updateProfile } from './use-cases/update-profile.ts';

const nothing = z.strictObject({});

export const profileRouter = router({
  update: procedure('identity.profile.update', 'username/taken', 'session/ended')
    .meta({ does: 'Changes one’s own name and username.', touches: ['identity.me', 'identity.users'] })
    .input(UpdateProfile)
    .output(UserView)
    .mutation(command(updateProfile)),
});

export const sessionsRouter = router({
  list: procedure('identity.sessions.list')
    .meta({ does: 'Lists where one is signed in.' })
    .input(nothing)
    .output(SessionList)
    .query(query(listSessions)),
  revoke: procedure('identity.sessions.revoke', 'session/unknown')
    .meta({ does: 'Signs one of one’s own sessions out.', touches: ['identity.sessions'] })
    .input(SessionRef)
    .output(done)
    .mutation(command(revokeSession)),
});
