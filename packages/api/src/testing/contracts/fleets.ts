import { FleetAccount, type FleetChange } from '@bling/domain/customers';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../kernel/context.ts';
import { unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { repositoryContract } from './repository.ts';
import { asking, type Opened } from './under-test.ts';

export const exampleFleet = ({ newId, now }: Clock, contactId: string, name = `Fleet ${unused()}`): FleetChange =>
  FleetAccount.create(
    {
      id: newId(),
      name,
      contactId,
      termsDays: 30,
      creditLimit: { amount: 90_000_000_000, currency: 'EUR' },
      statementDay: 28,
    },
    now(),
  );

export const fleetsContract = (opened: Opened): void => {
  repositoryContract('fleets', opened, {
    find: ({ fleets }) => fleets.find,
    save: ({ fleets }) => fleets.save,
    make: async (ports, parents) => exampleFleet(ports, (await parents.customer()).id),
    change: (fleet) => FleetAccount.update(fleet, { termsDays: 14, creditLimit: { amount: 0, currency: 'USD' } }),
  });

  describe('fleets', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('are found by name, whatever its case, and by who answers for them; a name stands once', async () => {
      const { id: contactId } = await parents.customer();
      const name = `Taxis ${unused()} ${contactId}`;
      const { next } = await writing(async (ports) => {
        const change = exampleFleet(ports, contactId, name);
        await ports.fleets.save(change);
        return change;
      });
      expect(await reading(({ fleets }) => fleets.named(name.toUpperCase()))).toEqual(next);
      expect(await reading(({ fleets }) => fleets.named('nobody'))).toBeNull();
      expect(await reading(({ fleets }) => fleets.ofContact(contactId))).toEqual([next]);
      expect(await reading(({ fleets, newId }) => fleets.ofContact(newId()))).toEqual([]);
      const again = writing((ports) => ports.fleets.save(exampleFleet(ports, contactId, name.toUpperCase())));
      await expect(again).rejects.toThrow();
    });

    it('come in pages by name, each once', async () => {
      const { id: contactId } = await parents.customer();
      for (let made = 0; made < 3; made++) await writing((ports) => ports.fleets.save(exampleFleet(ports, contactId)));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reading(({ fleets }) => fleets.list({ limit: 2, cursor }));
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(3);
    });
  });
};
