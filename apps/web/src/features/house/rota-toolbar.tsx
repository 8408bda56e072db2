import type { Rota, SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countText, dateText, dayAfter } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { usePlace } from './frame.tsx';

const arrow = 'grid size-11 flex-none place-items-center rounded-control border border-line bg-raised hover:bg-sunken';

export const WeekPicker = ({ monday, thisWeek }: { readonly monday: string; readonly thisWeek: string }) => {
  const { go } = usePlace();
  return (
    <div className="flex items-center gap-1.5">
      <button
        type="button"
        className={arrow}
        aria-label="The week before"
        onClick={() => go({ date: dayAfter(monday, -7) })}
      >
        <ChevronLeft aria-hidden size={18} />
      </button>
      <p className="min-w-[22ch] text-center font-[620] figures" aria-live="polite">
        {dateText(monday, 'short')} – {dateText(dayAfter(monday, 6), 'short')}
      </p>
      <button
        type="button"
        className={arrow}
        aria-label="The week after"
        onClick={() => go({ date: dayAfter(monday, 7) })}
      >
        <ChevronRight aria-hidden size={18} />
      </button>
      {monday === thisWeek ? null : (
        <Button look="quiet" onClick={() => go({ date: thisWeek })}>
          This week
        </Button>
      )}
    </div>
  );
};

type Acting = {
  readonly site: SiteView;
  readonly rota: Rota;
  /** The week that is shown is not the one that was asked for yet. */
  readonly isOld: boolean;
  readonly onNew: () => void;
};

const draftsOf = ({ shifts }: Rota): number => shifts.filter(({ status }) => status === 'draft').length;

/** What is done to a whole week, and what came of it. */
export const WeekActs = ({ site, rota, isOld, onNew }: Acting) => {
  const api = useApi();
  const [news, setNews] = useState<string | null>(null);
  const copy = useAct(api.staff.rota.copyWeek.mutate, ({ copied, skipped }) =>
    setNews(`${countText(copied, 'shift')} copied as drafts${skipped === 0 ? '' : `, ${skipped} did not fit`}.`),
  );
  const publish = useAct(api.staff.rota.publish.mutate, ({ published }) =>
    setNews(`${countText(published, 'shift')} published. Everybody sees them now.`),
  );
  const drafts = draftsOf(rota);
  const error = copy.error ?? publish.error;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button onClick={onNew} disabled={isOld} aria-keyshortcuts="n">
          <Plus aria-hidden size={18} /> Add shift
        </Button>
        <Button
          pending={copy.isPending}
          disabled={isOld}
          onClick={() => copy.mutate({ siteId: site.id, from: dayAfter(rota.monday, -7), to: rota.monday })}
        >
          Copy last week
        </Button>
        {drafts === 0 ? null : (
          <Button
            look="primary"
            pending={publish.isPending}
            disabled={isOld}
            onClick={() => publish.mutate({ siteId: site.id, date: rota.monday })}
          >
            Publish {countText(drafts, 'draft')}
          </Button>
        )}
      </div>
      {error === null ? null : <ErrorNotice error={error} zone={site.zone} />}
      {news === null ? null : (
        <Notice tone="good" live>
          {news}
        </Notice>
      )}
    </div>
  );
};
