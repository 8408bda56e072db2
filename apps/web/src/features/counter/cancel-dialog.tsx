import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Acts } from './use-acts.ts';
import { type QueueItem, ticketText } from './words.ts';

type Props = {
  readonly item: QueueItem;
  readonly zone: string;
  readonly acts: Acts;
  readonly onClose: () => void;
};
const usual = ['Too long a wait', 'The car does not fit', 'We close soon', 'A bay is out'] as const;

/** The house sends a car away, and says why. */
export const CancelDialog = ({ item, zone, acts, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const problem = acts.problem?.id === item.id ? acts.problem.error : null;
  const cancel = async (): Promise<void> => {
    setIsTried(true);
    if (reason.trim() !== '' && (await acts.cancel(item.id, reason.trim()))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={`Cancel no. ${ticketText(item.ticket)}`}>
      <form
        className="grid gap-4"
        aria-label="Cancel"
        onSubmit={(event) => {
          event.preventDefault();
          void cancel();
        }}
      >
        <TextField
          label="Reason"
          value={reason}
          maxLength={200}
          autoFocus
          error={isTried && reason.trim() === '' ? 'A reason, please.' : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className="flex flex-wrap gap-2" role="group" aria-label="Usual reasons">
          {usual.map((one) => (
            <Button key={one} className="text-14" aria-pressed={reason === one} onClick={() => setReason(one)}>
              {one}
            </Button>
          ))}
        </div>
        {problem === null ? null : <ErrorNotice error={problem} zone={zone} />}
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" look="danger" pending={acts.pending?.name === 'cancel'}>
            Cancel it
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
