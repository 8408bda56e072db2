import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { client, session } from '../../app/api.ts';
import { askPasskey, hasPasskeys } from '../../app/passkey.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Whether somebody is in: not who thought better of it. */
const signInByPasskey = async (): Promise<boolean> => {
  const { options } = await client.api.identity.passkeys.signInOptions.query({});
  const response = await askPasskey(options);
  if (response === null) return false;
  await session.enter((api, keep) => api.identity.passkeys.signIn.mutate({ response, keep }));
  return true;
};

export const PasskeySignIn = ({ onSignedIn }: { readonly onSignedIn: (() => void) | undefined }) => {
  const { mutate, isPending, error } = useMutation({
    mutationFn: signInByPasskey,
    onSuccess: (isIn) => isIn && onSignedIn?.(),
  });
  if (!hasPasskeys()) return null;
  return (
    <>
      <Button pending={isPending} onClick={() => mutate()}>
        <KeyRound aria-hidden size={18} /> Use a passkey instead
      </Button>
      {error === null ? null : <ErrorNotice error={error} title="The passkey did not work" />}
    </>
  );
};
