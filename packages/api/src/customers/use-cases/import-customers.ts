import { Customer } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { checkedRows, type Imported, judged, waysOfRows } from '../importing.ts';
import type { ImportCustomers } from '../people.ts';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

const keep = async ({ customers, now, newId }: CustomerPorts, { reference, person }: Imported) => {
  const { name, phone, email, tags, notes } = person;
  const draft = { id: newId(), userId: null, name, phone, email, tags, notes, references: [reference] };
  const created = Customer.create(draft, now());
  await customers.save(created);
  return created.next.id;
};

/** Takes people over from another system: all rows or none, each once, however often it is sent. */
export const importCustomers =
  (ports: CustomerPorts) =>
  async ({ dryRun, rows }: z.output<typeof ImportCustomers>, actor: Actor) => {
    if (!may(actor, 'customers.import', {})) return refuse('not-allowed');
    const checked = checkedRows(rows);
    const verdicts = judged(checked, await ports.customers.known(waysOfRows(checked)));
    const written = !dryRun && verdicts.every(({ verdict }) => verdict !== 'invalid');
    const ids = new Map<number, string>();
    if (written)
      for (const [at, { imported }] of verdicts.entries())
        if (imported !== null) ids.set(at, await keep(ports, imported));
    return ok({
      written,
      rows: verdicts.map(({ reference, verdict, field, customerId, sameAs }, at) => ({
        reference,
        verdict,
        field,
        customerId: customerId ?? ids.get(sameAs ?? at) ?? null,
      })),
    });
  };
