import { useProcedures } from '@bling/client/react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/field.tsx';
import { required } from '../ui/forms.ts';
import { client } from './api.ts';
import { askPasskey, hasPasskeys } from './passkey.ts';

type Fields = { readonly password: string; readonly code: string };
type Props = {
  readonly onProved: () => void;
  readonly aside?: ReactNode;
  readonly firstRef?: RefObject<HTMLInputElement | null>;
};

const provePasskey = async (): Promise<boolean> => {
  const { options } = await client.api.identity.passkeys.signInOptions.query({});
  const response = await askPasskey(options);
  if (response === null) return false;
  await client.api.identity.stepUp.mutate({ response });
  return true;
};

/** Proves who is there: by passkey, or by password with the code of the app where there is one. */
export const ProofForm = ({ onProved, aside, firstRef }: Props) => {
  const procedures = useProcedures();
  const { data: factors } = useQuery(procedures.identity.passkeys.list.queryOptions({}));
  const proof = useMutation({ ...procedures.identity.stepUp.mutationOptions(), onSuccess: onProved });
  const passkey = useMutation({ mutationFn: provePasskey, onSuccess: (isProved) => isProved && onProved() });
  const { register, handleSubmit, formState } = useForm<Fields>({ defaultValues: { password: '', code: '' } });
  const field = register('password', { validate: required('Your password.') });
  const submit = handleSubmit(({ password, code }) =>
    proof.mutate({ password, ...(code.trim() === '' ? {} : { code: code.trim() }) }),
  );
  const problem = passkey.error ?? proof.error;

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Prove that it is you">
      {factors !== undefined && factors.items.length > 0 && hasPasskeys() ? (
        <Button pending={passkey.isPending} onClick={() => passkey.mutate()}>
          <KeyRound aria-hidden size={18} /> Use a passkey
        </Button>
      ) : null}
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        error={formState.errors.password?.message}
        {...field}
        ref={(input) => {
          field.ref(input);
          if (firstRef !== undefined) firstRef.current = input;
        }}
      />
      {factors?.totp === true ? (
        <TextField
          label="Code"
          help="The one that your authenticator app shows, or a recovery code."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.code?.message}
          {...register('code', { validate: required('The code of your app.') })}
        />
      ) : null}
      {problem === null ? null : <ErrorNotice error={problem} />}
      <div className="grid gap-2 sm:grid-cols-2">
        {aside}
        <Button type="submit" look="primary" pending={proof.isPending}>
          Go on
        </Button>
      </div>
    </form>
  );
};
