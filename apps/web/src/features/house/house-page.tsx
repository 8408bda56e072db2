import { holds } from '@bling/domain/kernel';
import { Link, Outlet } from '@tanstack/react-router';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';

const sections = [
  { to: '/rota', label: 'Rota', permission: 'staff.rota.get' },
  { to: '/staff', label: 'Staff', permission: 'staff.list' },
  { to: '/site', label: 'Site', permission: 'facilities.sites.update' },
  { to: '/closures', label: 'Closures', permission: 'facilities.closures.list' },
  { to: '/demand', label: 'Demand', permission: 'scheduling.lostDemand' },
  { to: '/import', label: 'Import', permission: 'customers.import' },
] as const;

/** What the pages of a site share: the way from one to the other, as far as they are open to the person. */
export const HousePage = () => {
  const { actor } = useWho();
  const open = sections.filter(({ permission }) => holds(actor, permission));
  return (
    <div className="mx-auto grid max-w-[1280px] gap-6 px-4 py-6 sm:px-6 sm:py-8">
      {open.length < 2 ? null : (
        <nav aria-label="House" className="-mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
          <ul className="flex w-max min-w-full gap-1 border-b border-line">
            {open.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  search={({ site }) => (site === undefined ? {} : { site })}
                  activeOptions={{ includeSearch: false }}
                  className="flex min-h-11 items-center border-b-2 border-transparent px-3 text-14 font-[560] whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-3 data-[status=active]:border-accent data-[status=active]:text-accent"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SignedIn as="staff">
        <Outlet />
      </SignedIn>
    </div>
  );
};
