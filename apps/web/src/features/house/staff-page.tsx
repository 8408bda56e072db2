import type { SiteView, StaffView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { dateText, localDate, moneyText } from '../../words/format.ts';
import { ClockPanel } from './clock-panel.tsx';
import { Frame, Panel, useMay } from './frame.tsx';
import { LeaveDialog, OpenWorkNotice } from './leave-dialog.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { PayrollPanel } from './payroll-panel.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { UtilisationPanel } from './utilisation-panel.tsx';

type Doing = { readonly what: 'change' | 'papers' | 'leave'; readonly person: StaffView };

const paperTones: Readonly<Record<'expiring' | 'expired', Tone>> = { expiring: 'warn', expired: 'bad' };

const Papers = ({ documents }: Pick<StaffView, 'documents'>) =>
  documents.map(({ kind, state }) =>
    state === 'valid' ? null : (
      <Tag key={kind} tone={paperTones[state]}>
        {kind} {state === 'expired' ? 'has ended' : 'ends soon'}
      </Tag>
    ),
  );

type RowProps = { readonly person: StaffView; readonly mayChange: boolean; readonly onDo: (doing: Doing) => void };

const PersonRow = ({ person, mayChange, onDo }: RowProps) => {
  const { code, fullName, role, skills, hourlyRate, hiredOn, status, documents } = person;
  const isHere = status === 'active';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{fullName}</b>
          <span className="text-12 text-muted figures">{code}</span>
          {isHere ? null : <Tag>Left</Tag>}
          <Papers documents={isHere ? documents : []} />
        </p>
        <p className="text-14 text-muted figures">
          {role} · {moneyText(hourlyRate)} an hour · since {dateText(hiredOn, 'short')} {hiredOn.slice(0, 4)}
        </p>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {skills.map((skill) => (
            <Tag key={skill} tone="accent">
              {skill}
            </Tag>
          ))}
        </p>
      </div>
      {isHere && mayChange ? (
        <div className="flex flex-wrap gap-2">
          <Button aria-label={`Change ${fullName}`} onClick={() => onDo({ what: 'change', person })}>
            Change
          </Button>
          <Button aria-label={`Papers of ${fullName}`} onClick={() => onDo({ what: 'papers', person })}>
            Papers
          </Button>
          <Button look="danger" aria-label={`End work of ${fullName}`} onClick={() => onDo({ what: 'leave', person })}>
            End…
          </Button>
        </div>
      ) : null}
    </li>
  );
};

const Dialogs = ({
  site,
  doing,
  onClose,
}: {
  readonly site: SiteView;
  readonly doing: Doing;
  readonly onClose: () => void;
}) => {
  if (doing.what === 'papers') return <PapersDialog person={doing.person} zone={site.zone} onClose={onClose} />;
  if (doing.what === 'leave') return <LeaveDialog person={doing.person} onClose={onClose} />;
  return <PersonDialog site={site} person={doing.person} onClose={onClose} />;
};

const People = ({ site }: { readonly site: SiteView }) => {
  const procedures = useProcedures();
  const may = useMay(site.id);
  const [isHiring, setHiring] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const query = useQuery(procedures.staff.list.queryOptions({ siteId: site.id }));
  const hire = may('staff.hire') ? (
    <Button look="primary" onClick={() => setHiring(true)}>
      <UserPlus aria-hidden size={18} /> Take somebody on
    </Button>
  ) : null;
  return (
    <section aria-label="People" className="grid gap-4">
      {hire === null ? null : <div>{hire}</div>}
      <Loaded query={query} what="the people">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={Users} title="Nobody works here yet" />
          ) : (
            <>
              <OpenWorkNotice people={items} zone={site.zone} />
              <ul aria-label="People" className="grid gap-2">
                {items.map((person) => (
                  <PersonRow key={person.id} person={person} mayChange={may('staff.update')} onDo={setDoing} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
      {isHiring ? <PersonDialog site={site} person={null} onClose={() => setHiring(false)} /> : null}
      {doing === null ? null : <Dialogs site={site} doing={doing} onClose={() => setDoing(null)} />}
    </section>
  );
};

const Page = ({ site }: { readonly site: SiteView }) => {
  const may = useMay(site.id);
  const today = localDate(clock.now(), site.zone);
  return (
    <div className="grid gap-6">
      <People site={site} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="Payroll">
          <PayrollPanel site={site} today={today} />
        </Panel>
        {may('staff.clock.list') ? (
          <Panel title="On the clock">
            <ClockPanel site={site} today={today} mayCorrect={may('staff.clock.correct')} />
          </Panel>
        ) : null}
        <Panel title="Time on duty and work">
          <UtilisationPanel site={site} today={today} />
        </Panel>
      </div>
    </div>
  );
};

export const StaffPage = () => (
  <Frame title="Staff" permission="staff.list">
    {(site) => <Page key={site.id} site={site} />}
  </Frame>
);
