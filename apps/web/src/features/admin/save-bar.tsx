import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type Props = {
  readonly what: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onUndo: () => void;
};

/** Stays in sight while there is something to save. */
export const SaveBar = ({ what, pending, error, onSave, onUndo }: Props) => (
  <div className="sticky bottom-0 z-10 -mx-4 grid gap-3 border-t border-line bg-raised px-4 py-3 shadow-card sm:-mx-6 sm:px-6">
    {error === null ? null : <ErrorNotice error={error} />}
    <div className="flex flex-wrap items-center gap-2">
      <p className="mr-auto text-14 font-[560] figures">{what}, not saved yet</p>
      <Button onClick={onUndo}>Undo changes</Button>
      <Button look="primary" pending={pending} onClick={onSave}>
        Save
      </Button>
    </div>
  </div>
);
