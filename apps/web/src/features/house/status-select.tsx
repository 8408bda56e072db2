import type { BayView } from '@bling/client';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type Status = BayView['status'];
export const statusWords: Readonly<Record<Status, string>> = {
  active: 'In service',
  maintenance: 'Maintenance',
  inactive: 'Out of use',
};

type Props = {
  readonly label: string;
  readonly status: Status;
  readonly error: unknown;
  readonly onChange: (status: Status) => void;
};

/** Whether a thing is there to be used; a change counts at once. */
export const StatusSelect = ({ label, status, error, onChange }: Props) => (
  <div className="grid gap-2">
    <select
      aria-label={label}
      className="min-h-11 rounded-control border border-control bg-raised px-3 text-14 font-[560]"
      value={status}
      onChange={({ target }) => {
        const to = (['active', 'maintenance', 'inactive'] as const).find((one) => one === target.value);
        if (to !== undefined) onChange(to);
      }}
    >
      {Object.entries(statusWords).map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
    {error === null ? null : <ErrorNotice error={error} />}
  </div>
);
