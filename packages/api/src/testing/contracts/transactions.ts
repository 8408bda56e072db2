import { ok } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../kernel/context.ts';
import { denied } from '../../kernel/outcome.ts';
import { exampleCustomer } from './examples.ts';
import { asking, type Opened } from './under-test.ts';

const refusal = { ok: false, failure: { kind: 'refused', code: 'no', field: null } } as const;

/** What commits, and what leaves no trace. */
export const transactionContract = (opened: Opened): void => {
  describe('a transaction', () => {
    const { reading } = asking(opened);
    const saved = () => reading(async (ports) => exampleCustomer(ports));
    const isThere = async (id: string) => {
      const customer = await reading(({ customers }) => customers.find(id));
      expect((await opened().factsOf(id)).length > 0).toBe(customer !== null);
      return customer !== null;
    };

    it.each([
      ['that answers a value', ok(null), true],
      ['that is denied', denied(refusal), true],
      ['that is refused', refusal, false],
    ])('%s keeps its rows and facts: %#', async (_, answer, kept) => {
      const change = await saved();
      const given = await opened().write(async ({ customers }) => {
        await customers.save(change);
        return answer;
      });
      expect(given).toEqual(answer);
      expect(await isThere(change.next.id)).toBe(kept);
    });

    it('that throws leaves no trace', async () => {
      const change = await saved();
      const broken = opened().write(async ({ customers }) => {
        await customers.save(change);
        throw new Error('broken');
      });
      await expect(broken).rejects.toThrow('broken');
      expect(await isThere(change.next.id)).toBe(false);
    });

    it('makes ids that are never the same', async () => {
      const ids = await reading(async ({ newId }) => Array.from({ length: 1000 }, newId));
      expect(new Set(ids).size).toBe(1000);
    });
  });
};

/** Something to wait for, and what ends the waiting. */
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};

/** Once per key, whatever becomes of the first try. */
export const idempotencyContract = (opened: Opened): void => {
  describe('a key', () => {
    const { reading, writing } = asking(opened);
    const claimed = async (changes: Partial<Claim> = {}): Promise<Claim> => {
      const [actorKey, key] = await reading(async ({ newId }) => [newId(), newId()] as const);
      return { actorKey, key, procedure: 'bookings.create', payloadHash: 'one', ...changes };
    };
    const claim = (wanted: Claim) => writing(({ idempotency }) => idempotency.claim(wanted));
    const answer = { ok: true, value: { id: 'booking-1', total: { amount: 1, currency: 'EUR' }, reason: null } };
    const answered = async () => {
      const first = await claimed();
      await writing(async ({ idempotency }) => {
        expect(await idempotency.claim(first)).toEqual({ state: 'new' });
        await idempotency.remember(first, answer);
      });
      return first;
    };

    it('gives the answer of the first try to the second', async () => {
      expect(await claim(await answered())).toEqual({ state: 'done', remembered: answer });
    });

    it.each([{ payloadHash: 'two' }, { procedure: 'bookings.cancel' }])(
      'used for something else (%j) is told apart',
      async (changes) => {
        expect(await claim({ ...(await answered()), ...changes })).toEqual({ state: 'other-payload' });
      },
    );

    it('of another person is another key', async () => {
      const { key } = await answered();
      expect(await claim(await claimed({ key }))).toEqual({ state: 'new' });
    });

    it('is free again when its transaction left no trace', async () => {
      const wanted = await claimed();
      await opened().write(async ({ idempotency }) => {
        await idempotency.claim(wanted);
        return refusal;
      });
      expect(await claim(wanted)).toEqual({ state: 'new' });
    });

    it('is in flight while its transaction lasts, and nobody waits for it', async () => {
      const wanted = await claimed();
      const [claims, ends] = [gate(), gate()];
      const first = writing(async ({ idempotency }) => {
        await idempotency.claim(wanted);
        claims.open();
        await ends.passed;
        await idempotency.remember(wanted, answer);
      });
      await claims.passed;
      expect(await claim(wanted)).toEqual({ state: 'in-flight' });
      ends.open();
      await first;
      expect(await claim(wanted)).toEqual({ state: 'done', remembered: answer });
    });
  });
};
