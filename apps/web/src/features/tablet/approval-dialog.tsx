import { useApi } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTablet } from '../../app/tablet.ts';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { approvalWord } from '../../words/approvals.ts';
import { PersonList, type TabletPerson } from './person-list.tsx';
import { PinPad } from './pin-pad.tsx';

type Props = { readonly permission: string; readonly onApproved: () => void; readonly onClose: () => void };

/** A manager allows one act, on the screen of the person who acts. */
export const ApprovalDialog = ({ permission, onApproved, onClose }: Props) => {
  const api = useApi();
  const { me } = useWho();
  const query = useTablet(true);
  const [person, setPerson] = useState<TabletPerson | null>(null);
  const approve = useMutation({
    mutationFn: ({ userId, pin }: { readonly userId: string; readonly pin: string }) =>
      api.identity.pin.approve.mutate({ userId, pin, permission }),
    onSuccess: onApproved,
  });
  return (
    <Dialog open onClose={onClose} title="A manager allows it">
      <div className="grid gap-4">
        <p>
          {approvalWord(permission)}: {me?.user.fullName ?? 'the person here'} may not. A manager can allow it once.
        </p>
        {person === null ? (
          <Loaded query={query} what="who may allow it">
            {({ people }) => (
              <PersonList people={people.filter(({ userId }) => userId !== me?.user.id)} onPick={setPerson} />
            )}
          </Loaded>
        ) : (
          <>
            <p className="text-center font-semibold">PIN of {person.fullName}</p>
            <PinPad
              label="PIN to allow it"
              act="Allow"
              pending={approve.isPending}
              onPin={(pin) => approve.mutate({ userId: person.userId, pin })}
            />
            <Button onClick={() => setPerson(null)}>Somebody else</Button>
          </>
        )}
        {approve.error === null ? null : <ErrorNotice error={approve.error} />}
      </div>
    </Dialog>
  );
};
