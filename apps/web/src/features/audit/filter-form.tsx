import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { type Filters, given, oddOf } from './filters.ts';

type Props = { readonly filters: Filters; readonly onFilter: (filters: Filters) => void };

const first = { name: 'action', label: 'Action', help: 'Or the start of one, like bookings.' } as const;
const others = [
  { name: 'actorId', label: 'Who, by id', help: 'Of the account that acted.' },
  { name: 'targetKind', label: 'Kind of thing', help: 'Like booking or user.' },
  { name: 'targetId', label: 'Thing, by id', help: 'As the entries show it.' },
  { name: 'requestId', label: 'Request', help: 'As the error notice showed it.' },
] as const;

const outcomes = { done: 'Done', denied: 'Refused' } as const;
const outcomeOf = (value: string): 'done' | 'denied' | undefined =>
  value === 'done' || value === 'denied' ? value : undefined;

/** What is sought; it goes to the address, so that a search can be handed on. */
export const FilterForm = ({ filters, onFilter }: Props) => {
  const [draft, setDraft] = useState(filters);
  const [isWhole, setWhole] = useState(Object.keys(given(filters)).some((name) => name !== first.name));
  const set = (part: Filters): void => setDraft((now) => ({ ...now, ...part }));
  const text = ({ name, label, help }: typeof first | (typeof others)[number]) => (
    <TextField
      key={name}
      label={label}
      help={help}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={draft[name] ?? ''}
      error={oddOf(name, draft[name])}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  return (
    <form
      role="search"
      aria-label="Audit trail"
      className="grid gap-4 rounded-card border border-line bg-raised p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(given(draft));
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {text(first)}
        <div className={isWhole ? 'contents' : 'hidden sm:contents'}>
          {others.map(text)}
          <TextField
            label="From"
            type="date"
            value={draft.from ?? ''}
            onChange={({ target }) => set({ from: target.value })}
          />
          <TextField
            label="Until"
            type="date"
            value={draft.to ?? ''}
            onChange={({ target }) => set({ to: target.value })}
          />
          <SelectField
            label="Outcome"
            value={draft.outcome ?? ''}
            onChange={({ target }) => set({ outcome: outcomeOf(target.value) })}
          >
            <option value="">Any</option>
            {Object.entries(outcomes).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          Search
        </Button>
        <Button
          onClick={() => {
            setDraft({});
            onFilter({});
          }}
        >
          Clear
        </Button>
        <Button className="sm:hidden" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer filters' : 'More filters'}
        </Button>
      </div>
    </form>
  );
};
