import { type Aggregate, type Change, type Fact, versionBefore } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../ports.ts';
import { type Parents, parentsIn } from './parents.ts';
import { changedBy, everything } from './trail-examples.ts';
import { asking, type Opened } from './under-test.ts';

type Kept<S extends Aggregate, F extends Fact> = {
  readonly find: (ports: Ports) => (id: string) => Promise<S | null>;
  readonly save: (ports: Ports) => (change: Change<S, F>) => Promise<unknown>;
  /** Something new; what it needs to exist is there by then. */
  readonly make: (ports: Ports, parents: Parents) => Promise<Change<S, F>>;
  /** A change of it, in a way that its row must show. */
  readonly change: (row: S, ports: Ports) => Change<S, F>;
};

/** What finding and saving mean for every kind of aggregate. */
export const repositoryContract = <S extends Aggregate, F extends Fact>(
  name: string,
  opened: Opened,
  { find, save, make, change }: Kept<S, F>,
): void => {
  describe(`the repository of ${name}`, () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const made = async () => {
      const first = await reading((ports) => make(ports, parents));
      await writing((ports) => save(ports)(first));
      return first.next;
    };

    it('knows nothing of an id that it was never given', async () => {
      expect(await reading((ports) => find(ports)(ports.newId()))).toBeNull();
    });

    it('gives back what was saved, new and changed', async () => {
      const row = await made();
      expect(await reading((ports) => find(ports)(row.id))).toEqual(row);
      const changed = await writing(async (ports) => {
        const next = change(row, ports);
        await save(ports)(next);
        return next;
      });
      expect(changed.next).not.toEqual({ ...row, version: changed.next.version });
      expect(await reading((ports) => find(ports)(row.id))).toEqual(changed.next);
    });

    it('refuses the second of two who changed the same version, and keeps the first', async () => {
      const row = await made();
      const first = await reading(async (ports) => change(row, ports));
      await writing((ports) => save(ports)(first));
      const second = { ...first, next: { ...first.next, version: first.next.version } };
      await expect(writing((ports) => save(ports)(second))).rejects.toThrow();
      expect(await reading((ports) => find(ports)(row.id))).toEqual(first.next);
    });

    it('leaves what it was before and after to the trail', async () => {
      const row = await made();
      await writing(async (ports) => {
        const found = await find(ports)(row.id);
        if (found === null) throw new Error('not found');
        await save(ports)(change(found, ports));
        await ports.audit(changedBy(row.id));
      });
      const told = await reading(({ auditTrail }) => auditTrail.search({ ...everything, requestId: row.id }));
      expect(told.items).toMatchObject([{ outcome: 'done', targets: [{ id: row.id }] }]);
      expect(Object.keys(told.items[0]?.targets[0]?.changes ?? {})).not.toEqual([]);
    });

    it('tells each fact once, with consecutive versions', async () => {
      const row = await made();
      const changed = await reading(async (ports) => change(row, ports));
      await writing((ports) => save(ports)(changed));
      // What shares its id with its person has facts beside theirs.
      const [about = ''] = changed.facts[0].type.split('/');
      const told = (await opened().factsOf(row.id)).filter(({ type }) => type.startsWith(`${about}/`));
      expect(told.map(({ version }) => version)).toEqual(
        Array.from({ length: changed.next.version }, (_, at) => at + 1),
      );
      expect(told.slice(versionBefore(changed)).map(({ type }) => type)).toEqual(changed.facts.map(({ type }) => type));
    });
  });
};
