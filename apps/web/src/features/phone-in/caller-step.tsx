import { type RefObject, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Caller } from './caller.ts';
import { CallerSearch } from './caller-search.tsx';

type Props = {
  readonly caller: Caller | null;
  readonly onChange: (caller: Caller | null) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly error: string | undefined;
};

/** What is still missing of a new caller is where typing goes on. */
const NewCaller = ({
  caller,
  onChange,
  error,
}: Omit<Props, 'search' | 'caller'> & { readonly caller: Extract<Caller, { kind: 'new' }> }) => {
  const form = useRef<HTMLDivElement>(null);
  const startsWithName = useRef(caller.name === '');
  useEffect(() => {
    form.current?.querySelectorAll('input')[startsWithName.current ? 0 : 1]?.focus();
  }, []);
  return (
    <div ref={form} className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="Name"
        value={caller.name}
        error={error}
        onChange={(event) => onChange({ ...caller, name: event.target.value })}
      />
      <TextField
        label="Phone"
        type="tel"
        value={caller.phone}
        onChange={(event) => onChange({ ...caller, phone: event.target.value })}
      />
    </div>
  );
};

export const CallerStep = ({ caller, onChange, search, error }: Props) => {
  if (caller === null) return <CallerSearch input={search} onPick={onChange} />;
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-3 rounded-control bg-sunken py-1 pr-1 pl-3">
        {caller.kind === 'known' ? (
          <span>
            <b className="font-semibold">{caller.name}</b>{' '}
            <span className="text-14 text-muted figures">{caller.phone}</span>
          </span>
        ) : (
          <b className="font-semibold">New customer</b>
        )}
        <Button look="quiet" className="ml-auto" onClick={() => onChange(null)}>
          Someone else
        </Button>
      </div>
      {caller.kind === 'new' ? <NewCaller caller={caller} onChange={onChange} error={error} /> : null}
    </div>
  );
};
