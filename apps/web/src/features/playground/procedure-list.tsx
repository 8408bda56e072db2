import { useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/field.tsx';
import { matching, mayAsk, type Playground } from './playground.ts';

type Props = {
  readonly playground: Playground;
  readonly role: string;
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
};

const KIND = { query: 'asks', mutation: 'changes', subscription: 'listens' } as const;

/** Every procedure; what the role may not ask is there too, muted, because its refusal is worth a look. */
export const ProcedureList = ({ playground, role, chosen, onChoose }: Props) => {
  const [search, setSearch] = useState('');
  const { procedures } = playground.document;
  const found = matching(Object.keys(procedures), search);
  return (
    <section aria-label="Procedures" className="grid min-w-0 content-start gap-3">
      <TextField
        label="Find a procedure"
        type="search"
        value={search}
        placeholder="bookings cancel"
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="grid max-h-[30dvh] content-start gap-0.5 overflow-y-auto rounded-card border border-line bg-raised p-1 lg:max-h-[68dvh]">
        {found.length === 0 ? <li className="px-3 py-4 text-14 text-muted">No procedure is called that.</li> : null}
        {found.map((path) => {
          const procedure = procedures[path];
          if (procedure === undefined) return null;
          const isOpen = mayAsk(procedure, role);
          return (
            <li key={path}>
              <button
                type="button"
                aria-current={path === chosen ? 'true' : undefined}
                onClick={() => onChoose(path)}
                className={cx(
                  'flex min-h-11 w-full items-center justify-between gap-3 rounded-control px-3 text-left text-14 hover:bg-sunken',
                  path === chosen && 'bg-accent-soft font-[560] text-accent',
                  path !== chosen && !isOpen && 'text-muted',
                )}
              >
                <span className="min-w-0 truncate">{path}</span>
                <span className="flex-none text-12 text-muted">
                  {isOpen ? KIND[procedure.kind] : 'not for this role'}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
