import { randomUUID } from 'node:crypto';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { reactions } from '@bling/api';
import { checkPassword, User } from '@bling/domain/identity';
import { Instant, ok, system } from '@bling/domain/kernel';
import { openDatabase, seedDatabase } from '@bling/prisma';
import { argon2Hashing } from './adapters/hashing.ts';
import { findDatabase } from './database.ts';
import { readEnvironment } from './env.ts';
import { runsOn } from './runs.ts';

type Admin = { readonly email: string; readonly fullName: string; readonly password: string };

const asked = async (): Promise<Admin> => {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  });
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return {
      email: (values.email ?? (await terminal.question('Email: '))).trim().toLowerCase(),
      fullName: (values.name ?? (await terminal.question('Name: '))).trim(),
      password: values.password ?? process.env['ADMIN_PASSWORD'] ?? (await terminal.question('Password: ')),
    };
  } finally {
    terminal.close();
  }
};

/** Makes an account that is verified and holds `admin`: the first one, which nobody could give. */
const createAdmin = async ({ email, fullName, password }: Admin): Promise<string> => {
  const checked = checkPassword(password, { email, fullName });
  if (!checked.ok) throw new Error(`That password will not do: ${checked.failure.code}`);
  const passwordHash = await argon2Hashing().hash(checked.value);
  if (passwordHash === null) throw new Error('could not hash the password');
  const place = await findDatabase(readEnvironment(process.env), false);
  const database = openDatabase({ url: place.url, ...place.role, size: 2 });
  try {
    await seedDatabase(database, { env: 'essential' });
    const { write } = runsOn(database, reactions)('admin');
    const made = await write(async ({ users, now, audit }) => {
      const user = User.register({ id: randomUUID(), email, username: null, fullName, passwordHash }, now());
      if ((await users.add(user)) !== 'added') return ok(`${email} has an account already`);
      const verified = User.verify(user.next, Instant.of(Date.now()));
      if (verified.ok) await users.save(verified.value);
      await users.giveRole(user.next.id, 'admin');
      await audit({
        actor: system('admin:create'),
        action: 'admin.create',
        outcome: 'done',
        failureCode: null,
        requestId: 'admin',
      });
      return ok(`${email} is an admin now`);
    });
    return made.value;
  } finally {
    await database.close();
    await place.close();
  }
};

try {
  console.log(await createAdmin(await asked()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
