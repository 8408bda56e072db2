import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

export type Extra = { readonly id: string; readonly name: string; readonly facts: string };
type Props = {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly items: readonly Extra[];
  /** Null for those who may only look. */
  readonly onAdd: (() => void) | null;
  readonly onEdit: (id: string) => void;
  readonly onEnd: (id: string) => void;
  readonly children?: ReactNode;
};

/** What is sold beside services or of them together: a line each, and what may be done with it. */
export const ExtraList = ({ title, lead, add, items, onAdd, onEdit, onEnd, children }: Props) => (
  <section className="grid gap-2" aria-label={title}>
    <div className="flex flex-wrap items-center justify-between gap-2">
      <div>
        <h2 className="text-20">{title}</h2>
        <p className="text-14 text-muted">{lead}</p>
      </div>
      {onAdd === null ? null : (
        <Button onClick={onAdd}>
          <Plus aria-hidden size={18} /> {add}
        </Button>
      )}
    </div>
    <ul aria-label={title} className="rounded-card border border-line bg-raised">
      {items.map(({ id, name, facts }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-0"
        >
          <div className="grid min-w-[min(100%,16rem)] flex-1 gap-0.5">
            <b className="font-semibold">{name}</b>
            <span className="text-14 text-muted figures">{facts}</span>
          </div>
          {onAdd === null ? null : (
            <>
              <Button aria-label={`Edit ${name}`} onClick={() => onEdit(id)}>
                Edit
              </Button>
              <Button look="danger" aria-label={`Take ${name} off the menu`} onClick={() => onEnd(id)}>
                Off…
              </Button>
            </>
          )}
        </li>
      ))}
      {items.length === 0 ? <li className="px-4 py-3 text-14 text-muted">Nothing yet.</li> : null}
    </ul>
    {children}
  </section>
);
