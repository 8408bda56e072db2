import { disruptionKinds } from '@bling/domain/scheduling';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select.tsx';
import type { DisruptionInTheMaking } from './use-disruption.ts';
import type { Whats } from './use-what.ts';
import { kindWords } from './words.ts';

const kinds = disruptionKinds.map((value) => ({ value, label: kindWords[value] }));
const patience = [
  { minutes: 120, label: 'two hours' },
  { minutes: 480, label: 'eight hours' },
  { minutes: 2_880, label: 'two days' },
  { minutes: 10_080, label: 'a week' },
] as const;

type Props = { readonly making: DisruptionInTheMaking; readonly whats: Whats };

const WhatChoice = ({ making: { draft, change }, whats }: Props) => {
  const list = whats[draft.kind];
  if (draft.kind === 'storm') return <p className="text-14 text-muted">Every bay and every team stands still.</p>;
  if (list.length === 0) return <p className="text-14 text-muted">This site has none.</p>;
  const toggled = (id: string): readonly string[] =>
    draft.resourceIds.includes(id) ? draft.resourceIds.filter((one) => one !== id) : [...draft.resourceIds, id];
  return (
    <ChoiceList>
      {list.map(({ id, name, hint }) => (
        <Choice
          key={id}
          isDense
          type="checkbox"
          checked={draft.resourceIds.includes(id)}
          onChange={() => change({ resourceIds: toggled(id) })}
          aside={hint}
        >
          {name}
        </Choice>
      ))}
    </ChoiceList>
  );
};

/** What is out, from when until when, and why. */
export const WhatForm = ({ making, whats }: Props) => {
  const { draft, change, missing, ask, ways, asked } = making;
  return (
    <form
      aria-label="What is out"
      className="grid content-start gap-4 rounded-card border border-line bg-raised p-4 sm:p-5"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Segmented
        fills
        label="Kind"
        value={draft.kind}
        options={kinds}
        onChange={(kind) => change({ kind, resourceIds: [] })}
      />
      <WhatChoice making={making} whats={whats} />
      <TextField
        label="Day"
        type="date"
        value={draft.date}
        required
        onChange={({ target }) => change({ date: target.value })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="From"
          type="time"
          value={draft.from}
          onChange={({ target }) => change({ from: target.value })}
        />
        <TextField
          label="Until"
          type="time"
          value={draft.until}
          onChange={({ target }) => change({ until: target.value })}
        />
      </div>
      <TextField
        label="Reason"
        value={draft.reason}
        maxLength={200}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <SelectField
        label="Move a car by at most"
        help="Whoever would have to wait longer is cancelled, at no cost."
        value={String(draft.patienceMinutes)}
        onChange={({ target }) => change({ patienceMinutes: Number(target.value) })}
      >
        {patience.map(({ minutes, label }) => (
          <option key={minutes} value={minutes}>
            {label}
          </option>
        ))}
      </SelectField>
      {missing === null ? null : (
        <p role="alert" className="text-14 text-bad">
          {missing}
        </p>
      )}
      <Button type="submit" look="primary" size="large" pending={asked !== null && ways.isFetching}>
        Show the ways out
      </Button>
    </form>
  );
};
