import { report } from './figure.ts';
import { type Product, startProduct } from './product.ts';

const SAMPLES = 2_000;
const PASSWORD = 'wash-day-2026';

type Sample = { readonly ms: number; readonly status: number; readonly text: string };

const asked = async ({ call }: Product, path: string, input: object): Promise<Sample> => {
  const began = performance.now();
  const { status, text } = await call(path, input);
  return { ms: performance.now() - began, status, text: text.replaceAll(/"requestId":"[^"]*"/gu, '') };
};

/** Complementary error function, by the rational approximation of Abramowitz and Stegun 7.1.26. */
const erfc = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce((sum, c) => (sum + c) * t, 0);
  const y = tail * Math.exp(-x * x);
  return x >= 0 ? y : 2 - y;
};

/** Two-sided p of the Mann-Whitney U test, by its normal approximation; ties share their rank. */
const rankTest = (a: readonly number[], b: readonly number[]): { readonly p: number; readonly auc: number } => {
  const all = [...a.map((ms) => ({ ms, first: true })), ...b.map((ms) => ({ ms, first: false }))].toSorted(
    (x, y) => x.ms - y.ms,
  );
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to + 1 < all.length && all[to + 1]?.ms === all[from]?.ms) to += 1;
    const rank = (from + to) / 2 + 1;
    for (let at = from; at <= to; at++) if (all[at]?.first === true) ranks += rank;
    from = to + 1;
  }
  const u = ranks - (a.length * (a.length + 1)) / 2;
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  const z = (u - (a.length * b.length) / 2) / deviation;
  return { p: erfc(Math.abs(z) / Math.SQRT2), auc: u / (a.length * b.length) };
};

type Class = { readonly name: string; readonly input: (at: number) => object };

/** Asks the classes in turn, so that a busy moment meets all of them; every answer must be word for word the same. */
const compare = async (product: Product, path: string, classes: readonly Class[]): Promise<void> => {
  const times = new Map<string, number[]>(classes.map(({ name }) => [name, []]));
  const answers = new Set<string>();
  for (let at = -50; at < SAMPLES; at++) {
    const shift = Math.floor(Math.random() * classes.length);
    for (const { name, input } of [...classes.slice(shift), ...classes.slice(0, shift)]) {
      const { ms, status, text } = await asked(product, path, input(at + 50));
      answers.add(`${status} ${text}`);
      if (at >= 0) times.get(name)?.push(ms);
    }
  }
  if (answers.size !== 1) throw new Error(`${path} answers in ${answers.size} ways: ${[...answers].join('\n')}`);
  const [first, ...others] = classes;
  for (const other of others) {
    const [a = [], b = []] = [times.get(first?.name ?? ''), times.get(other.name)];
    const { p, auc } = rankTest(a, b);
    console.error(`${path}: ${first?.name} against ${other.name}: p = ${p.toFixed(3)}, AUC = ${auc.toFixed(4)}`);
    const name = `enumeration/${path.replace('identity.', '')}/${other.name}`;
    // The ratio is 1 when a coin tells them apart as well as a clock does.
    report({
      name,
      ratio: Number((2 * Math.max(auc, 1 - auc)).toFixed(4)),
      ours: p,
      baseline: 0.01,
      unit: 'p',
      rounds: SAMPLES,
    });
  }
};

const UNVERIFIED = `update identity."user" set status = 'pending', email_verified_at = null where email like 'bench1%'`;

/** Whether a clock can tell an account from none: sign-in and reset, 2,000 samples a class. */
export const enumeration = async (): Promise<void> => {
  const product = await startProduct(2_200);
  await product.sql(UNVERIFIED);
  const account = (at: number, of: '1' | '2') => `bench${of}${String(at % 100).padStart(2, '0')}@bench.test`;
  await compare(product, 'identity.login', [
    { name: 'unknown', input: (at) => ({ login: `nobody${at}@bench.test`, password: 'wrong one 7', keep: 'body' }) },
    { name: 'wrong', input: (at) => ({ login: account(at, '2'), password: 'wrong one 7', keep: 'body' }) },
    { name: 'unverified', input: (at) => ({ login: account(at, '1'), password: PASSWORD, keep: 'body' }) },
  ]);
  await compare(product, 'identity.requestPasswordReset', [
    { name: 'unknown', input: (at) => ({ email: `nobody${at}@bench.test` }) },
    { name: 'known', input: (at) => ({ email: `bench${at + 1}@bench.test` }) },
  ]);
  await product.stop();
};
