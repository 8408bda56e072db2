import { useEffect, useRef, useState } from 'react';
import { TextField } from './field.tsx';
import { useSettled } from './use-settled.ts';

type Props = { readonly q: string; readonly help: string; readonly onSettled: (q: string) => void };

/** What is sought, for the address to keep: it is told once the hand rests. An address that says otherwise wins. */
export const SearchField = ({ q, help, onSettled }: Props) => {
  const [typed, setTyped] = useState(q);
  const told = useRef(q);
  const tell = useRef(onSettled);
  tell.current = onSettled;
  const settled = useSettled(typed.trim());
  useEffect(() => {
    if (settled === told.current) return;
    told.current = settled;
    tell.current(settled);
  }, [settled]);
  useEffect(() => {
    if (q === told.current) return;
    told.current = q;
    setTyped(q);
  }, [q]);
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
