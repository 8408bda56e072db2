import { useApi } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { session } from '../../app/api.ts';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from './section.tsx';

const saveAs = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
};

type Props = { readonly customerId: string; readonly email: string };

/** Everything that we hold, to take away or to have forgotten. */
export const DataSection = ({ customerId, email }: Props) => {
  const api = useApi();
  const proved = useProved();
  const [isAsking, setIsAsking] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const held = await proved(() => api.customers.export.query({ customerId }));
      saveAs('blingauto.json', JSON.stringify(held, null, 2));
    },
  });
  return (
    <Section
      title="Your data"
      about="All that we hold of you: bookings, cars, addresses, answers, where you signed in."
    >
      <div className="flex flex-wrap gap-2">
        <Button pending={download.isPending} onClick={() => download.mutate()}>
          <Download aria-hidden size={18} /> Download it
        </Button>
        <Button look="danger" onClick={() => setIsAsking(true)}>
          Delete the account
        </Button>
      </div>
      {download.error === null ? null : <ErrorNotice error={download.error} />}
      {isAsking ? (
        <Confirm
          title="Delete the account?"
          action="Delete it for good"
          onClose={() => setIsAsking(false)}
          onConfirm={async () => {
            await proved(() => api.customers.erase.mutate({ customerId }));
            await session.signOut();
          }}
        >
          <p>
            The account of <b className="font-semibold">{email}</b>, its cars, addresses and answers are deleted, and
            this cannot be taken back. Past visits stay in the books without your name.
          </p>
          <p>A booking to come has to be cancelled first.</p>
        </Confirm>
      ) : null}
    </Section>
  );
};
