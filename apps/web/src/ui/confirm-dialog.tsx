import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, as a verb. */
  readonly act: string;
  readonly keep?: string;
  readonly look?: 'danger' | 'primary';
  readonly pending: boolean;
  readonly error: unknown;
  readonly onAct: () => void;
  readonly onClose: () => void;
};

/** Says what it costs, then asks. */
export const ConfirmDialog = ({
  title,
  children,
  act,
  keep = 'Leave it',
  look = 'danger',
  pending,
  error,
  onAct,
  onClose,
}: Props) => (
  <Dialog open onClose={onClose} title={title}>
    <div className="grid gap-4">
      {children}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className="grid gap-2 sm:grid-cols-2">
        <Button onClick={onClose}>{keep}</Button>
        <Button look={look} pending={pending} onClick={onAct}>
          {act}
        </Button>
      </div>
    </div>
  </Dialog>
);
