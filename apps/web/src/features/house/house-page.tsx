import { holds } from '@bling/domain/kernel';
import { Outlet } from '@tanstack/react-router';
import { SectionNav } from '../../app/section-nav.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';

const sections = [
  { to: '/rota', label: 'Rota', permission: 'staff.rota.get' },
  { to: '/staff', label: 'Staff', permission: 'staff.list' },
  { to: '/customers', label: 'Customers', permission: 'customers.list' },
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
      {open.length < 2 ? null : <SectionNav label="House" sections={open} />}
      <SignedIn as="staff">
        <Outlet />
      </SignedIn>
    </div>
  );
};
