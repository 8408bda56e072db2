import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { type Caller, newCaller } from './caller.ts';
import { type Found, useFound } from './use-found.ts';

type Props = { readonly input: RefObject<HTMLInputElement | null>; readonly onPick: (caller: Caller) => void };

/** One field for everything that a caller may say; arrows walk, Enter takes. */
export const CallerSearch = ({ input, onPick }: Props) => {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, isSearching, error } = useFound(typed);
  const listId = useId();
  const options: readonly Found[] =
    typed.trim() === ''
      ? []
      : [
          ...found,
          { caller: newCaller(typed), label: `New customer: ${typed.trim()}`, hint: 'Name and number are enough' },
        ];
  const active = Math.min(at, options.length - 1);

  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setAt((active + step + options.length) % options.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const option = options[active];
    // Whoever types fast is not given the first of an old list.
    if (option !== undefined && (!isSearching || option.caller.kind === 'new')) onPick(option.caller);
  };

  return (
    <div className="grid gap-2">
      <Field label="Who is calling?" help="Name, phone or plate. Enter takes the first.">
        {(parts) => (
          <input
            {...parts}
            ref={input}
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            className={inputLook}
            value={typed}
            onKeyDown={press}
            onChange={(event) => {
              setTyped(event.target.value);
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
          options.length === 0 && 'hidden',
        )}
      >
        {options.map(({ caller, label, hint }, index) => (
          <div
            key={caller.kind === 'known' ? `${caller.customerId}${caller.vehicleId ?? ''}` : 'new'}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onPick(caller)}
            className={cx(
              'flex min-h-11 cursor-pointer items-center gap-3 px-3 py-2',
              index === active && 'bg-accent-soft',
            )}
          >
            <span className="font-[560]">{label}</span>
            <span className="ml-auto text-14 text-muted figures">{hint}</span>
          </div>
        ))}
      </div>
    </div>
  );
};
