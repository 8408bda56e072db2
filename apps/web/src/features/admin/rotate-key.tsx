import type { ApiKeyView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { MOST_OVERLAP_HOURS } from '@bling/domain/identity';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
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
    <ConfirmDialog
      title={`Rotate ${of.name}?`}
      act="Make a new secret"
      look="primary"
      pending={rotate.isPending}
      error={rotate.error}
      onAct={() => {
        if (isRight) rotate.mutate(undefined);
      }}
      onClose={onClose}
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
    </ConfirmDialog>
  );
};

export const RevokeKey = ({ of, onClose }: Props) => {
  const api = useApi();
  const revoke = useAct(() => api.identity.apiKeys.revoke.mutate({ keyId: of.id }), onClose);
  return (
    <ConfirmDialog
      title={`Revoke ${of.name}?`}
      act="Revoke the key"
      pending={revoke.isPending}
      error={revoke.error}
      onAct={() => revoke.mutate(undefined)}
      onClose={onClose}
    >
      <p>The system that uses it is refused from its next call. A revoked key cannot be brought back.</p>
    </ConfirmDialog>
  );
};
