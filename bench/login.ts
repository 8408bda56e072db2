import { hash, verify } from '@node-rs/argon2';
import { median, paired, report } from './figure.ts';
import { type Product, startProduct } from './product.ts';

const ROUNDS = 7;
const LOGINS = 40;
/** Kept below what the hashing queue holds: a refusal is no login. */
const AT_ONCE = 8;
const ACCOUNTS = 400;
const PASSWORD = 'wash-day-2026';
/** As the product hashes. */
const PARAMETERS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

const perSecond = async (count: number, atOnce: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    }),
  );
  return (count * 1000) / (performance.now() - began);
};

const signIn = ({ call }: Product) => {
  let next = 0;
  return async (): Promise<void> => {
    next += 1;
    const login = `bench${(next % ACCOUNTS) + 1}@bench.test`;
    const { status } = await call('identity.login', { login, password: PASSWORD, keep: 'body' });
    if (status !== 200) throw new Error(`a login was answered with ${status}`);
  };
};

const SITES = '/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D';
const LOOKS = 150;

/** How long one look at the sites takes in the middle, milliseconds. */
const lookTime = async ({ look }: Product): Promise<number> => {
  const times: number[] = [];
  for (let looked = 0; looked < LOOKS; looked++) {
    const began = performance.now();
    await look(SITES);
    times.push(performance.now() - began);
  }
  return median(times);
};

/** The same looks while people sign in as fast as they can. */
const duringFlood = async (product: Product): Promise<number> => {
  let over = false;
  const login = signIn(product);
  const flood = Promise.all(
    Array.from({ length: 16 }, async () => {
      while (!over) await login();
    }),
  );
  const time = await lookTime(product);
  over = true;
  await flood;
  return time;
};

/** Sign-ins against the hashing that they cannot do without, and what a flood of them does to everybody else. */
export const login = async (): Promise<void> => {
  const product = await startProduct(ACCOUNTS);
  const known = await hash(PASSWORD, PARAMETERS);
  const once = signIn(product);
  await perSecond(20, AT_ONCE, once);
  report(
    await paired(
      { name: 'login', unit: 'logins/s', rounds: ROUNDS },
      () => perSecond(LOGINS, AT_ONCE, once),
      () => perSecond(LOGINS, 2, () => verify(known, PASSWORD)),
    ),
  );
  await lookTime(product);
  report(
    await paired(
      { name: 'login-others', unit: 'ms a call', rounds: ROUNDS },
      () => duringFlood(product),
      () => lookTime(product),
    ),
  );
  await product.stop();
};
