import { holds } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { navLook } from './nav-look.ts';
import { isAt, useInView } from './use-in-view.ts';
import { useWho } from './who.ts';

const links = [
  { to: '/board', label: 'Board', permission: 'bookings.board', with: [] },
  { to: '/counter', label: 'Counter', permission: 'walkins.seeDetails', with: [] },
  { to: '/disruption', label: 'Disruption', permission: 'scheduling.disruption.plan', with: [] },
  {
    to: '/rota',
    label: 'House',
    permission: 'bookings.board',
    with: ['/staff', '/customers', '/site', '/closures', '/demand', '/import', '/setup'],
  },
  { to: '/prices', label: 'Prices', permission: 'pricing.rules.list', with: ['/catalog'] },
  { to: '/admin', label: 'Administration', permission: 'identity.users.list', with: [] },
] as const;

/** The pages of the house, as far as they are open to the person. */
export const StaffNav = () => {
  const { actor } = useWho();
  const { path, here } = useInView();
  return links
    .filter(({ permission }) => holds(actor, permission))
    .map(({ to, label, with: others }) => {
      const isHere = [to, ...others].some((one) => isAt(path, one));
      return (
        <Link
          key={to}
          ref={isHere ? here : undefined}
          to={to}
          className={navLook}
          activeOptions={{ includeSearch: false }}
          {...(isHere && { 'data-status': 'active' })}
        >
          {label}
        </Link>
      );
    });
};
