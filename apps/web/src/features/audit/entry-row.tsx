import type { EntryView } from '@bling/client';
import { ChevronRight } from 'lucide-react';
import { Tag } from '../../ui/tag.tsx';
import { whenText } from '../../words/admin.ts';
import { EntryDetails } from './entry-details.tsx';

type Props = { readonly entry: EntryView; readonly nameOf: (id: string) => string };

const kinds = { user: 'Somebody', partner: 'Another system', visitor: 'A visitor', system: 'The product' } as const;

/** Who acted, in words. */
export const actorWords = ({ actor }: EntryView, nameOf: (id: string) => string): string => {
  if (actor.kind === 'user' && actor.id !== null) return nameOf(actor.id);
  if (actor.name !== null) return actor.name;
  return actor.id === null ? kinds[actor.kind] : `${kinds[actor.kind]} ${actor.id.slice(0, 8)}…`;
};

/** One line of the trail; opened, everything that it holds. */
export const EntryRow = ({ entry, nameOf }: Props) => (
  <li className="rounded-card border border-line bg-raised">
    <details className="group">
      <summary
        data-stop
        className="flex min-h-14 list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-card px-3 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight aria-hidden size={18} className="flex-none text-muted group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block font-[560] break-words">{entry.action}</span>
          <span className="block text-14 text-muted">
            {actorWords(entry, nameOf)}
            {entry.actor.onBehalfId === null ? '' : `, acted by ${nameOf(entry.actor.onBehalfId)}`}
            {entry.actor.approvedById === null ? '' : `, allowed by ${nameOf(entry.actor.approvedById)}`}
          </span>
        </span>
        {entry.outcome === 'denied' ? <Tag tone="bad">Refused</Tag> : null}
        <time dateTime={entry.at} className="text-14 text-muted">
          {whenText(entry.at)}
        </time>
      </summary>
      <EntryDetails entry={entry} nameOf={nameOf} />
    </details>
  </li>
);
