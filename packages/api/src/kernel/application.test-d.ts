/** What must not compile: each line here is an error to tsc, or tsc complains of this file. */
import { commonFailures, conflict, ok, refusing } from '@bling/domain/kernel';
import * as z from 'zod';
import { application, type KernelPorts } from './index.ts';

const access = { 'tank.fill': { admin: 'all' }, 'tank.look': 'public', 'tank.sweep': 'system' } as const;
type Ports = KernelPorts & { readonly tank: { readonly level: () => Promise<number> } };
type Outside = { readonly pump: () => Promise<void> };

const { procedure, open, command, query } = application<Ports, Outside, typeof access, 'tank/full' | 'tank/gone'>({
  access,
  stripOf: () => (value) => value,
});
const refuse = refusing({ ...commonFailures, 'tank/full': conflict(), 'tank/gone': conflict() });
const input = z.strictObject({});
const output = z.object({ level: z.int() });

const fill =
  ({ tank }: Ports) =>
  async (_input: object) => {
    const level = await tank.level();
    return level > 9 ? refuse('tank/full') : ok({ level });
  };

export const whole = procedure('tank.fill', 'tank/full').input(input).output(output).mutation(command(fill));
export const seen = open('tank.look', 'tank/full').input(input).output(output).query(query(fill));

// @ts-expect-error A code that the use case answers is not declared.
export const undeclared = procedure('tank.fill', 'tank/gone').input(input).output(output).mutation(command(fill));

// @ts-expect-error The same for a query.
export const unseen = open('tank.look').input(input).output(output).query(query(fill));

// @ts-expect-error No failure table has this code.
procedure('tank.fill', 'tank/on-fire');

// @ts-expect-error No access table has this permission.
procedure('tank.drain');

// @ts-expect-error What is public is said with `open`.
procedure('tank.look');

// @ts-expect-error What needs a permission is not open.
open('tank.fill');

// @ts-expect-error The system's own work has no procedure.
procedure('tank.sweep');

const ring =
  ({ bell }: KernelPorts & { readonly bell: () => void }) =>
  async (_input: object) => {
    bell();
    return ok({ level: 0 });
  };
// @ts-expect-error Nobody supplies a bell.
command(ring);

const pumping =
  ({ pump }: Outside) =>
  async (_input: object) => {
    await pump();
    return ok({ level: 0 });
  };
// @ts-expect-error A transaction holds no outside port.
command(pumping);

const depth = z.object({ depth: z.int() });
// @ts-expect-error The answer is not what the contract says.
procedure('tank.fill', 'tank/full').input(input).output(depth).mutation(command(fill));

// @ts-expect-error This failure is never answered, so nothing can be asked about it.
command(fill, { on: { 'tank/gone': () => async () => null } });

// @ts-expect-error This one carries details, and they are not optional.
refuse('stale');
