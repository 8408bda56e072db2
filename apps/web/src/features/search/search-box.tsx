import { CalendarDays, UserRound } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { type Hit, useHits } from './use-hits.ts';

/** One field for a number, a plate, a name, a phone or an email; arrows walk, Enter opens. */
export const SearchBox = ({ onPick }: { readonly onPick: (hit: Hit) => void }) => {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { hits, isSearching, error } = useHits(typed);
  const listId = useId();
  const active = Math.min(at, hits.length - 1);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setAt((active + step + hits.length) % hits.length);
    }
    const hit = hits[active];
    if (event.key !== 'Enter' || hit === undefined || isSearching) return;
    event.preventDefault();
    onPick(hit);
  };
  return (
    <div className="grid gap-3">
      <Field label="Booking, plate or customer" help="A number, a plate, a name, a phone number or an email address.">
        {(parts) => (
          <input
            {...parts}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            autoComplete="off"
            autoFocus
            spellCheck={false}
            className={inputLook}
            value={typed}
            onKeyDown={press}
            onChange={({ target }) => {
              setTyped(target.value);
              setAt(0);
            }}
          />
        )}
      </Field>
      {error === null ? null : <ErrorNotice error={error} />}
      <div
        role="listbox"
        id={listId}
        aria-label="Found"
        aria-busy={isSearching}
        className={cx(
          'divide-y divide-line overflow-hidden rounded-control border border-line',
          hits.length === 0 && 'hidden',
        )}
      >
        {hits.map((hit, index) => {
          const Icon = hit.kind === 'booking' ? CalendarDays : UserRound;
          return (
            <div
              key={`${hit.kind}${hit.key}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onClick={() => onPick(hit)}
              className={cx(
                'flex min-h-13 cursor-pointer items-center gap-3 px-3 py-2',
                index === active && 'bg-accent-soft',
              )}
            >
              <Icon aria-hidden size={18} className="flex-none text-muted" />
              <span className="min-w-0">
                <span className="block font-[560] figures">{hit.label}</span>
                <span className="block text-14 text-muted figures">{hit.hint}</span>
              </span>
            </div>
          );
        })}
      </div>
      {typed.trim().length > 1 && hits.length === 0 && !isSearching && error === null ? (
        <p role="status" className="text-muted">
          Nothing like that.
        </p>
      ) : null}
    </div>
  );
};
