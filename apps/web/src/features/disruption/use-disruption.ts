import type { SiteView } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import type { ResourceId, Span } from '@bling/domain/kernel';
import type { DisruptionKind } from '@bling/domain/scheduling';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { useProved } from '../../app/step-up.tsx';
import { localDate, timeText } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';

export type Draft = {
  readonly kind: DisruptionKind;
  readonly resourceIds: readonly ResourceId[];
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly patienceMinutes: number;
};
type Asked = {
  readonly siteId: string;
  readonly kind: DisruptionKind;
  readonly resourceIds: readonly ResourceId[];
  readonly span: Span;
  readonly patienceMinutes: number;
};
const HOUR_MS = 3_600_000;

const firstDraft = (zone: string): Draft => {
  const now = clock.now();
  const date = localDate(now, zone);
  const later = new Date(Date.parse(now) + 3 * HOUR_MS).toISOString();
  return {
    kind: 'bay-down',
    resourceIds: [],
    date,
    from: timeText(now, zone),
    until: localDate(later, zone) === date ? `${timeText(later, zone).slice(0, 2)}:00` : '23:59',
    reason: '',
    patienceMinutes: 480,
  };
};

const spanOf = ({ date, from, until }: Draft, zone: string): Span => ({
  start: instantAt(zone, date, from),
  end: instantAt(zone, date, until),
});

/** What is missing before it can be asked what to do, in words. */
const missingOf = ({ kind, resourceIds, from, until, reason }: Draft): string | null => {
  if (kind !== 'storm' && resourceIds.length === 0) return 'Say what is out.';
  if (from === '' || until === '' || until <= from) return 'The end must come after the start.';
  return reason.trim() === '' ? 'A reason, please: the customers are told.' : null;
};

/** What befell the day, what could be done, and doing it. A dry run writes nothing. */
export const useDisruption = (site: SiteView) => {
  const { run } = useActions();
  const proved = useProved();
  const procedures = useProcedures();
  const [draft, setDraft] = useState(() => firstDraft(site.zone));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState(0);
  const [isTried, setIsTried] = useState(false);
  const missing = missingOf(draft);
  const ways = useQuery({
    ...procedures.scheduling.disruption.plan.queryOptions(
      asked ?? { siteId: site.id, kind: draft.kind, resourceIds: [], span: { start: '', end: '' } },
    ),
    enabled: asked !== null,
    staleTime: 0,
  });
  const ask = (): void => {
    setIsTried(true);
    if (missing !== null) return;
    const { kind, resourceIds, patienceMinutes } = draft;
    setChosen(0);
    setAsked({
      siteId: site.id,
      kind,
      resourceIds: kind === 'storm' ? [] : resourceIds,
      span: spanOf(draft, site.zone),
      patienceMinutes,
    });
  };
  const carryOut = async (): Promise<void> => {
    if (asked === null) return;
    const { patienceMinutes: _, ...befallen } = asked;
    const changes = ways.data?.ways[chosen]?.changes ?? [];
    try {
      await proved(() => run('scheduling.disruption.carryOut', { ...befallen, reason: draft.reason.trim(), changes }));
      setAsked(null);
      setIsTried(false);
      setDraft(firstDraft(site.zone));
    } catch (error) {
      void ways.refetch();
      throw error;
    }
  };
  return {
    draft,
    change: (part: Partial<Draft>): void => {
      setDraft((before) => ({ ...before, ...part }));
      if (!('reason' in part)) setAsked(null);
    },
    missing: isTried ? missing : null,
    ask,
    asked,
    ways,
    chosen,
    choose: setChosen,
    carryOut,
  };
};
export type DisruptionInTheMaking = ReturnType<typeof useDisruption>;
