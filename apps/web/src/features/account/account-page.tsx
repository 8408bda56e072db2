import type { Me } from '@bling/client';
import { Page } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { AppSection } from './app-section.tsx';
import { ConsentsSection } from './consents-section.tsx';
import { DataSection } from './data-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PinSection } from './pin-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

const Sections = ({ me }: { readonly me: Me }) => (
  <>
    <ProfileSection key={me.user.id} user={me.user} />
    <PasswordSection user={me.user} />
    <AppSection />
    <PasskeysSection />
    {me.staffId === null ? null : <PinSection />}
    <SessionsSection />
    {me.customerId === null ? null : (
      <>
        <ConsentsSection customerId={me.customerId} />
        <DataSection customerId={me.customerId} email={me.user.email} />
      </>
    )}
  </>
);

export const AccountPage = () => {
  const { me } = useWho();
  return (
    <Page title="Your account">
      <SignedIn as="anyone">{me === null ? null : <Sections me={me} />}</SignedIn>
    </Page>
  );
};
