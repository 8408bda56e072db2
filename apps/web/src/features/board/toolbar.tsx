import type { SiteView } from '@bling/client';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { dateText, dayAfter } from '../../words/format.ts';

export type View = 'bay' | 'person';
type Props = {
  readonly sites: readonly SiteView[];
  readonly siteId: string;
  readonly date: string;
  readonly today: string;
  readonly onSite: (siteId: string) => void;
  readonly onDate: (date: string) => void;
  readonly onNew: (() => void) | null;
  /** Null where there is only a list. */
  readonly by: View | null;
  readonly onBy: (by: View) => void;
};

const views = [
  { value: 'bay', label: 'Bays' },
  { value: 'person', label: 'People' },
] as const;

const arrow = 'grid size-11 flex-none place-items-center rounded-control border border-line bg-raised hover:bg-sunken';

export const Toolbar = ({ sites, siteId, date, today, onSite, onDate, onNew, by, onBy }: Props) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 sm:px-6">
    <select
      aria-label="Site"
      className="min-h-11 rounded-control border border-control bg-raised px-3 font-[560]"
      value={siteId}
      onChange={(event) => onSite(event.target.value)}
    >
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
    <div className="flex items-center gap-1.5 max-sm:order-last max-sm:w-full">
      <button type="button" className={arrow} aria-label="The day before" onClick={() => onDate(dayAfter(date, -1))}>
        <ChevronLeft aria-hidden size={18} />
      </button>
      <h1 className="min-w-[9ch] px-1 max-sm:flex-1 text-center text-16 font-[620] tracking-normal figures sm:min-w-[22ch]">
        <span className="sm:hidden">{dateText(date, 'short')}</span>
        <span className="max-sm:hidden">{dateText(date, 'long')}</span>
      </h1>
      <button type="button" className={arrow} aria-label="The day after" onClick={() => onDate(dayAfter(date, 1))}>
        <ChevronRight aria-hidden size={18} />
      </button>
      {date === today ? null : (
        <Button look="quiet" onClick={() => onDate(today)}>
          Today
        </Button>
      )}
    </div>
    {by === null ? null : <Segmented label="Columns" value={by} options={views} onChange={onBy} />}
    {onNew === null ? null : (
      <Button look="primary" className="ml-auto" onClick={onNew} aria-keyshortcuts="n">
        <Plus aria-hidden size={18} /> New booking
      </Button>
    )}
  </div>
);
