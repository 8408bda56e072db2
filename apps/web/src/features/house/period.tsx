import { useState } from 'react';
import { TextField } from '../../ui/field.tsx';

export type Period = { readonly from: string; readonly to: string };

/** The month so far. */
export const monthOf = (today: string): Period => ({ from: `${today.slice(0, 8)}01`, to: today });

/** Asks from when to when. */
export const usePeriod = (first: Period) => useState(first);

export const PeriodFields = ({
  period,
  onChange,
}: {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}) => (
  <div className="grid grid-cols-2 gap-3">
    <TextField
      label="From"
      type="date"
      required
      value={period.from}
      onChange={({ target }) => (target.value === '' ? undefined : onChange({ ...period, from: target.value }))}
    />
    <TextField
      label="Until"
      type="date"
      required
      value={period.to}
      onChange={({ target }) => (target.value === '' ? undefined : onChange({ ...period, to: target.value }))}
    />
  </div>
);
