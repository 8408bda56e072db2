import { holds } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { navLook } from './nav-look.ts';
import { useWho } from './who.ts';

const links = [
  { to: '/board', label: 'Board', permission: 'bookings.board' },
  { to: '/counter', label: 'Counter', permission: 'walkins.seeDetails' },
  { to: '/disruption', label: 'Disruption', permission: 'scheduling.disruption.plan' },
  { to: '/rota', label: 'House', permission: 'bookings.board' },
  { to: '/prices', label: 'Prices', permission: 'pricing.rules.list' },
  { to: '/admin', label: 'Administration', permission: 'identity.users.list' },
] as const;

/** The pages of the house, as far as they are open to the person. */
export const StaffNav = () => {
  const { actor } = useWho();
  return links
    .filter(({ permission }) => holds(actor, permission))
    .map(({ to, label }) => (
      <Link key={to} to={to} className={navLook} activeOptions={{ includeSearch: false }}>
        {label}
      </Link>
    ));
};
