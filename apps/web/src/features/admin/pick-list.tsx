import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { inputLook } from '../../ui/field.tsx';

type Option = { readonly value: string; readonly label: string; readonly hint?: string | undefined };
type Props = {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly Option[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
  readonly filter?: boolean;
};

/** Several of many, with a filter where they are very many. */
export const PickList = ({ label, hint, options, picked, onPick, filter = false }: Props) => {
  const [search, setSearch] = useState('');
  const sought = search.trim().toLowerCase();
  const shown = options.filter((one) => `${one.label} ${one.hint ?? ''}`.toLowerCase().includes(sought));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-14 font-[560]">
        {label}{' '}
        <span className="font-normal text-muted figures">{picked.length === 0 ? hint : `${picked.length} chosen`}</span>
      </legend>
      {filter ? (
        <input
          type="search"
          aria-label={`Filter ${label.toLowerCase()}`}
          placeholder="Filter"
          className={inputLook}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      ) : null}
      <div className="max-h-64 divide-y divide-line overflow-y-auto rounded-card border border-line bg-raised">
        {shown.map((one) => (
          <Choice
            key={one.value}
            type="checkbox"
            isDense
            checked={picked.includes(one.value)}
            onChange={({ target }) =>
              onPick(target.checked ? [...picked, one.value] : picked.filter((value) => value !== one.value))
            }
          >
            <span className="block text-14 font-[560] break-words">{one.label}</span>
            {one.hint === undefined ? null : <span className="block text-12 text-muted">{one.hint}</span>}
          </Choice>
        ))}
        {shown.length === 0 ? <p className="p-3 text-14 text-muted">Nothing like that.</p> : null}
      </div>
    </fieldset>
  );
};
