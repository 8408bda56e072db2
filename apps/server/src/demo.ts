import { User } from '@bling/domain/identity';
import { ok, system } from '@bling/domain/kernel';
import { demoAccounts } from '@bling/prisma';
import type { Runs } from './runs.ts';

const actor = system('demo');

/** Demo accounts work where the product is tried out, and nowhere else. */
export const setDemoAccounts = async ({ write }: Runs, work: boolean): Promise<void> => {
  const decide = work ? User.reinstate : User.suspend;
  await write(async ({ users, audit }) => {
    let changed = false;
    for (const { email } of demoAccounts) {
      const user = await users.byLogin(email);
      const change = user === null ? null : decide(user);
      if (change === null) continue;
      changed = true;
      await users.save(change);
    }
    if (changed)
      await audit({ actor, action: 'demo.accounts', outcome: 'done', failureCode: null, requestId: 'start' });
    return ok(null);
  });
};
