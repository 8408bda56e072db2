import { holds } from '@bling/domain/kernel';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SectionNav } from '../../app/section-nav.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { NotForYou } from '../../ui/not-for-you.tsx';

const sections = [
  { to: '/admin/users', label: 'People', permission: 'identity.users.list' },
  { to: '/admin/roles', label: 'Roles', permission: 'identity.roles.list' },
  { to: '/admin/devices', label: 'Devices', permission: 'identity.devices.list' },
  { to: '/admin/keys', label: 'API keys', permission: 'identity.apiKeys.list' },
  { to: '/admin/security', label: 'Security', permission: 'identity.security.get' },
  { to: '/admin/audit', label: 'Audit', permission: 'audit.search' },
  { to: '/admin/parked', label: 'Standing still', permission: 'audit.parked' },
] as const;

const useSections = () => {
  const { actor } = useWho();
  return sections.filter(({ permission }) => holds(actor, permission));
};

/** Where to go first: the first section that is open to the person. */
export const AdminHome = () => {
  const to = useSections()[0]?.to;
  const navigate = useNavigate();
  useEffect(() => {
    if (to !== undefined) void navigate({ to, replace: true });
  }, [to, navigate]);
  return to === undefined ? <NotForYou>The administration is for managers and the owner.</NotForYou> : null;
};

/** What all of the administration shares: its sections, as far as they are open to the person. */
export const AdminPage = () => {
  const open = useSections();
  return (
    <div className="mx-auto grid max-w-[1080px] gap-6 px-4 py-6 sm:px-6 sm:py-8">
      {open.length === 0 ? null : <SectionNav label="Administration" sections={open} />}
      <SignedIn as="anyone">
        <Outlet />
      </SignedIn>
    </div>
  );
};
