import { useEffect, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { useSettled } from './use-settled.ts';

type Sought = { readonly q?: string };
type Props = { readonly q: string; readonly help: string; readonly onSettled: (search: Sought) => void };

/** What is sought, for the address to keep: it is told once the hand rests. `onSettled` stays the same function. */
export const SearchField = ({ q, help, onSettled }: Props) => {
  const [typed, setTyped] = useState(q);
  const settled = useSettled(typed.trim());
  useEffect(() => onSettled(settled === '' ? {} : { q: settled }), [settled, onSettled]);
  return (
    <TextField
      label="Search"
      help={`${help} The arrow keys walk the list.`}
      type="search"
      autoComplete="off"
      maxLength={80}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
};
