import { ok } from '@bling/domain/kernel';
import { reaction } from '../facts.ts';
import type { CustomerPorts } from './ports.ts';
import { countNoShow } from './use-cases/count-no-show.ts';
import { welcomeAccount } from './use-cases/welcome-account.ts';

export const customerReactions = [
  reaction('customers.welcome', ['user/verified'], (ports: CustomerPorts, { userId }, actor) =>
    welcomeAccount(ports)({ userId }, actor),
  ),
  reaction('customers.no-shows', ['booking/no-show', 'booking/undone'], async (ports: CustomerPorts, fact, actor) => {
    const { customerId } = fact;
    if (fact.type === 'booking/no-show') return countNoShow(ports)({ customerId, by: 1 }, actor);
    return fact.from === 'no_show' ? countNoShow(ports)({ customerId, by: -1 }, actor) : ok(null);
  }),
];
