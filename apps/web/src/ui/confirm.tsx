import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

type Props = {
  readonly title: string;
  /** What the button does, in its own words. */
  readonly action: string;
  /** What it costs. */
  readonly children: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Says what something costs before it is done; closes once it is. */
export const Confirm = ({ title, action, children, onConfirm, onClose }: Props) => {
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async (): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (problem) {
      setError(problem);
      setIsPending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="grid gap-4">
        <div className="grid gap-2 text-14">{children}</div>
        {error === null ? null : <ErrorNotice error={error} />}
        <div className="grid gap-2 sm:grid-cols-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button look="danger" pending={isPending} onClick={() => void confirm()}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
