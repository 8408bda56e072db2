import { failureOf } from '@bling/client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TabletSmartphone, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { session } from '../../app/api.ts';
import { Page } from '../../app/page.tsx';
import { paired, useIsTabletSession, useTablet } from '../../app/tablet.ts';
import { useWho } from '../../app/who.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PersonList, type TabletPerson } from './person-list.tsx';
import { PinPad } from './pin-pad.tsx';

const NotPaired = () => (
  <Empty
    icon={TabletSmartphone}
    title="This screen is not paired"
    action={
      <Link to="/admin/devices" className={buttonLook('primary')}>
        Pair it
      </Link>
    }
  >
    A manager signs in here once and pairs it with its site. Then people act on it by their PIN.
  </Empty>
);

const PinStep = ({ person, onBack }: { readonly person: TabletPerson; readonly onBack: () => void }) => {
  const enter = useMutation({
    mutationFn: (pin: string) =>
      session.enter((api, keep) => api.identity.pin.signIn.mutate({ userId: person.userId, pin, keep })),
    onSuccess: onBack,
  });
  return (
    <div className="mx-auto grid w-full max-w-[380px] gap-4">
      <h2 className="text-center">PIN of {person.fullName}</h2>
      <PinPad label="PIN" act="Go on" pending={enter.isPending} onPin={(pin) => enter.mutate(pin)} />
      {enter.error === null ? null : <ErrorNotice error={enter.error} />}
      <Button onClick={onBack}>Somebody else</Button>
    </div>
  );
};

/** Someone acts already: where to go on, and how to hand over. */
const Acting = ({ name }: { readonly name: string }) => (
  <div className="grid max-w-[480px] gap-3">
    <p className="text-20">
      <b className="font-semibold">{name}</b> acts on this screen now.
    </p>
    <Link to="/board" className={buttonLook('primary', 'large')}>
      Open the board
    </Link>
    <Button size="large" onClick={() => void session.signOut()}>
      Switch person
    </Button>
  </div>
);

const Choose = ({ people }: { readonly people: readonly TabletPerson[] }) => {
  const [person, setPerson] = useState<TabletPerson | null>(null);
  if (person !== null) return <PinStep person={person} onBack={() => setPerson(null)} />;
  if (people.length === 0)
    return (
      <Empty icon={UsersRound} title="Nobody here has a PIN yet">
        People who work at this site set one on their account page, on a device of their own.
      </Empty>
    );
  return (
    <>
      <h2>Who are you?</h2>
      <PersonList people={people} onPick={setPerson} />
    </>
  );
};

/** What a paired screen shows between two people. */
export const TabletPage = () => {
  const query = useTablet(true);
  const { me } = useWho();
  const isTabletSession = useIsTabletSession();
  const isPaired = query.data !== undefined;
  const isNot = query.error !== null && failureOf(query.error).code === 'device/not-paired';
  useEffect(() => {
    if (isPaired) paired.set(true);
    if (isNot) paired.set(false);
  }, [isPaired, isNot]);
  return (
    <Page title={query.data?.device.name ?? 'Tablet'}>
      {isNot ? (
        <NotPaired />
      ) : (
        <Loaded query={query} what="who may act here">
          {({ people }) =>
            me !== null && isTabletSession ? <Acting name={me.user.fullName} /> : <Choose people={people} />
          }
        </Loaded>
      )}
    </Page>
  );
};
