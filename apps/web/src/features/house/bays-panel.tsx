import type { BayStatusSet, BayView, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { sizeClasses } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { localDate, shortDay, sizeNames, timeText } from '../../words/format.ts';
import { listOf } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import { Panel } from './frame.tsx';
import { StatusSelect } from './status-select.tsx';

type Props = { readonly site: SiteView };

type BayKind = BayView['kind'];
export const bayKindWords: Readonly<Record<BayKind, string>> = {
  hand: 'By hand',
  tunnel: 'Tunnel',
  detail: 'Detailing',
};

const BayDialog = ({
  site,
  bay,
  next,
  onClose,
}: Props & { readonly bay: BayView | null; readonly next: number; readonly onClose: () => void }) => {
  const { bays } = useApi().facilities;
  const create = useAct(bays.create.mutate);
  const update = useAct(bays.update.mutate);
  const save = (typed: Typed): Promise<unknown> => {
    const details = {
      number: Number(typed('number')),
      name: typed('name'),
      kind: typed('kind') as BayKind,
      maxSize: typed('maxSize') as BayView['maxSize'],
      equipment: [...listOf(typed('equipment'))],
    };
    return bay === null
      ? create.mutateAsync({ siteId: site.id, ...details })
      : update.mutateAsync({ bayId: bay.id, version: bay.version, ...details });
  };
  return (
    <FormDialog title={bay === null ? 'New bay' : `Change ${bay.name}`} action="Save" onSubmit={save} onClose={onClose}>
      {(errorOf) => (
        <>
          <div className="grid grid-cols-[6rem_1fr] gap-4">
            <TextField
              label="Number"
              name="number"
              type="number"
              min={1}
              max={999}
              required
              defaultValue={bay?.number ?? next}
              error={errorOf('number')}
            />
            <TextField
              label="Name"
              name="name"
              required
              maxLength={40}
              defaultValue={bay?.name ?? `Bay ${next}`}
              error={errorOf('name')}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField label="Kind" name="kind" defaultValue={bay?.kind ?? 'hand'}>
              {Object.entries(bayKindWords).map(([kind, word]) => (
                <option key={kind} value={kind}>
                  {word}
                </option>
              ))}
            </SelectField>
            <SelectField label="Largest car" name="maxSize" defaultValue={bay?.maxSize ?? 'large'}>
              {sizeClasses.map((size) => (
                <option key={size} value={size}>
                  {sizeNames[size]}
                </option>
              ))}
            </SelectField>
          </div>
          <TextField
            label="Equipment"
            name="equipment"
            optional
            help="What is fixed there, with commas between."
            defaultValue={bay?.equipment.join(', ') ?? ''}
            error={errorOf('equipment')}
          />
        </>
      )}
    </FormDialog>
  );
};

const InTheWay = ({ set, zone }: { readonly set: BayStatusSet; readonly zone: string }) => (
  <Notice tone="warn" live title={`${set.name} still has bookings. Move them:`}>
    <ul className="flex flex-wrap gap-x-4">
      {set.inTheWay.map(({ bookingId, startsAt }) => (
        <li key={bookingId} className="figures">
          <Link
            to="/board"
            search={{ date: localDate(startsAt, zone), booking: bookingId }}
            className="font-semibold text-accent underline"
          >
            {shortDay(startsAt, zone)} {timeText(startsAt, zone)}
          </Link>
        </li>
      ))}
    </ul>
  </Notice>
);

type RowProps = { readonly bay: BayView; readonly onChange: () => void; readonly onSet: (set: BayStatusSet) => void };
const BayRow = ({ bay, onChange, onSet }: RowProps) => {
  const set = useAct(useApi().facilities.bays.setStatus.mutate, onSet);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 first:border-0 first:pt-0">
      <div className="min-w-0 flex-1 basis-48">
        <p>
          <b className="font-semibold">{bay.name}</b>{' '}
          <span className="text-14 text-muted figures">no. {bay.number}</span>
        </p>
        <p className="text-14 text-muted">
          {[bayKindWords[bay.kind], `up to ${sizeNames[bay.maxSize].toLowerCase()}`, ...bay.equipment].join(' · ')}
        </p>
      </div>
      <StatusSelect
        label={`State of ${bay.name}`}
        status={bay.status}
        error={set.error}
        onChange={(status) => set.mutate({ bayId: bay.id, status })}
      />
      <Button aria-label={`Change ${bay.name}`} onClick={onChange}>
        Change
      </Button>
    </li>
  );
};

export const BaysPanel = ({ site }: Props) => {
  const procedures = useProcedures();
  const query = useQuery(procedures.facilities.bays.list.queryOptions({ siteId: site.id }));
  const [editing, setEditing] = useState<BayView | 'new' | null>(null);
  const [last, setLast] = useState<BayStatusSet | null>(null);
  const next = Math.max(0, ...(query.data?.items ?? []).map(({ number }) => number)) + 1;
  return (
    <Panel title="Bays" aside={<Button onClick={() => setEditing('new')}>Add a bay</Button>}>
      {last === null || last.inTheWay.length === 0 ? null : <InTheWay set={last} zone={site.zone} />}
      <Loaded query={query} what="the bays">
        {({ items }) => (
          <ul className="grid gap-3" aria-label="Bays">
            {items.map((bay) => (
              <BayRow key={bay.id} bay={bay} onChange={() => setEditing(bay)} onSet={setLast} />
            ))}
          </ul>
        )}
      </Loaded>
      {editing === null ? null : (
        <BayDialog site={site} bay={editing === 'new' ? null : editing} next={next} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
};
