import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProofForm } from './proof-form.tsx';

type Props = { readonly onProved: () => void; readonly onClose: () => void };

/** Asks again who is there. */
export const StepUpDialog = ({ onProved, onClose }: Props) => {
  const firstRef = useRef<HTMLInputElement | null>(null);
  return (
    <Dialog open onClose={onClose} title="Is it still you?" initialFocus={firstRef}>
      <p className="mb-4 text-14 text-muted">
        This reaches far, so we ask again. It then holds for ten minutes, and what you began goes on by itself.
      </p>
      <ProofForm onProved={onProved} firstRef={firstRef} aside={<Button onClick={onClose}>Leave it</Button>} />
    </Dialog>
  );
};
