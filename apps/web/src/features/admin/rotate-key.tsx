import type { ApiKeyView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { MOST_OVERLAP_HOURS } from '@bling/domain/identity';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { countText } from '../../words/format.ts';
import { useAct } from './use-act.ts';

type Props = { readonly of: ApiKeyView; readonly onClose: () => void };

/** A new secret, and how long the old one goes on beside it. */
export const RotateKey = ({ of, onClose, onRotated }: Props & { readonly onRotated: (secret: string) => void }) => {
  const api = useApi();
  const [typed, setTyped] = useState('24');
  const hours = Number(typed);
  const isRight = typed.trim() !== '' && Number.isInteger(hours) && hours >= 0 && hours <= MOST_OVERLAP_HOURS;
  const rotate = useAct(
    () => api.identity.apiKeys.rotate.mutate({ keyId: of.id, overlapHours: hours }),
    ({ key }) => onRotated(key),
  );
  return (
    <Dialog open onClose={onClose} title={`Rotate ${of.name}?`}>
      <form
        noValidate
        aria-label="Rotate the key"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) rotate.mutate(undefined);
        }}
      >
        <TextField
          label="Hours that the old secret goes on"
          inputMode="numeric"
          value={typed}
          error={isRight ? undefined : `A whole number of hours, ${MOST_OVERLAP_HOURS} at most.`}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p className="text-14 text-muted">
          {isRight && hours > 0
            ? `Both secrets work for ${countText(hours, 'hour')}; then only the new one.`
            : 'The old secret stops at once.'}
        </p>
        {rotate.error === null ? null : <ErrorNotice error={rotate.error} />}
        <div className="grid gap-2 sm:grid-cols-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button type="submit" look="primary" pending={rotate.isPending}>
            Make a new secret
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export const RevokeKey = ({ of, onClose }: Props) => {
  const api = useApi();
  const revoke = useAct(() => api.identity.apiKeys.revoke.mutate({ keyId: of.id }));
  return (
    <Confirm
      title={`Revoke ${of.name}?`}
      action="Revoke the key"
      onConfirm={() => revoke.mutateAsync(undefined)}
      onClose={onClose}
    >
      <p>The system that uses it is refused from its next call. A revoked key cannot be brought back.</p>
    </Confirm>
  );
};
