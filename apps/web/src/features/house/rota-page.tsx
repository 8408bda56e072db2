import type { Rota, ShiftView, SiteView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { localDate } from '../../words/format.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { mondayOf } from '../../words/typed.ts';
import { Frame, useMay, usePlace } from './frame.tsx';
import { PresentPanel } from './present-panel.tsx';
import { RotaAgenda } from './rota-agenda.tsx';
import { WeekActs, WeekPicker } from './rota-toolbar.tsx';
import { RotaWeek } from './rota-week.tsx';
import { ShiftDialog, type ShiftWish } from './shift-dialog.tsx';
import { TimeOffPanel } from './time-off-panel.tsx';

type WeekProps = {
  readonly site: SiteView;
  readonly rota: Rota;
  readonly today: string;
  readonly isOld: boolean;
};

const Week = ({ site, rota, today, isOld }: WeekProps) => {
  const may = useMay(site.id);
  const [wish, setWish] = useState<ShiftWish | null>(null);
  const mayPlan = may('staff.rota.put');
  const [firstPerson] = rota.people;
  const start = (): void => setWish({ staffId: firstPerson?.staffId ?? '', date: rota.monday, shift: null });
  useShortcut('n', mayPlan && !isOld && firstPerson !== undefined, start);
  const edit = ({ staffId, date, ...shift }: ShiftView): void =>
    setWish({ staffId, date, shift: { staffId, date, ...shift } });
  const add = (staffId: string, date: string): void => setWish({ staffId, date, shift: null });
  if (firstPerson === undefined)
    return (
      <Empty icon={CalendarDays} title="Nobody works here yet">
        Take people on first; then their week can be planned.
      </Empty>
    );
  const plan = mayPlan && !isOld ? { edit, add } : null;
  return (
    <>
      {mayPlan ? <WeekActs site={site} rota={rota} isOld={isOld} onNew={start} /> : null}
      <RotaWeek rota={rota} today={today} plan={plan} />
      <RotaAgenda rota={rota} today={today} plan={plan} />
      {wish === null ? null : <ShiftDialog site={site} rota={rota} wish={wish} onClose={() => setWish(null)} />}
    </>
  );
};

const SiteRota = ({ site }: { readonly site: SiteView }) => {
  const procedures = useProcedures();
  const { search } = usePlace();
  const today = localDate(clock.now(), site.zone);
  const monday = mondayOf(search.date ?? today);
  const query = useQuery({
    ...procedures.staff.rota.get.queryOptions({ siteId: site.id, date: monday }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <WeekPicker monday={monday} thisWeek={mondayOf(today)} />
      <Loaded query={query} what="the rota">
        {(rota) => <Week site={site} rota={rota} today={today} isOld={query.isPlaceholderData} />}
      </Loaded>
      <div className="grid gap-6 lg:grid-cols-2">
        <TimeOffPanel site={site} today={today} />
        <PresentPanel site={site} />
      </div>
    </>
  );
};

export const RotaPage = () => (
  <Frame title="Rota" permission="staff.rota.get">
    {(site) => <SiteRota key={site.id} site={site} />}
  </Frame>
);
