import { holds } from '@bling/domain/kernel';
import { useNavigate } from '@tanstack/react-router';
import { Search as Glass } from 'lucide-react';
import { useState } from 'react';
import { siteOnly } from '../../app/search.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useWho } from '../../app/who.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchBox } from './search-box.tsx';
import type { Hit } from './use-hits.ts';

/** Everything that is looked for at a counter, from every page of the house: `/` opens it. */
export const Search = () => {
  const navigate = useNavigate();
  const { actor } = useWho();
  const [isOpen, setIsOpen] = useState(false);
  const may = holds(actor, 'bookings.search');
  useShortcut('/', may && !isOpen, () => setIsOpen(true));
  const go = (hit: Hit): void => {
    setIsOpen(false);
    if (hit.kind === 'booking')
      void navigate({ to: '/board', search: { site: hit.site, date: hit.date, booking: hit.key } });
    else
      void navigate({
        to: '/customers/$customerId',
        params: { customerId: hit.customerId },
        search: siteOnly,
      });
  };
  if (!may) return null;
  return (
    <>
      <button
        type="button"
        aria-label="Search everything"
        aria-keyshortcuts="/"
        onClick={() => setIsOpen(true)}
        className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control text-muted hover:bg-sunken xl:border xl:border-control xl:px-3 xl:text-14"
      >
        <Glass aria-hidden size={19} />
        <span aria-hidden className="max-xl:hidden">
          Search <kbd className="ml-3 rounded-sm border border-line bg-sunken px-1.5 font-semibold">/</kbd>
        </span>
      </button>
      {isOpen ? (
        <Dialog open onClose={() => setIsOpen(false)} title="Search" width="wide">
          <SearchBox onPick={go} />
        </Dialog>
      ) : null}
    </>
  );
};
