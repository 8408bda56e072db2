import type { SiteView, TeamView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { countText } from '../../words/format.ts';
import { listOf } from '../../words/typed.ts';
import { useAct } from '../admin/use-act.ts';
import { type ErrorOf, FormDialog, type Typed } from './form-dialog.tsx';
import { Panel } from './frame.tsx';
import { StatusSelect } from './status-select.tsx';

type Props = { readonly site: SiteView };
type Base = TeamView['base'];

const baseOf = (team: TeamView | null, site: SiteView): Base | null => team?.base ?? site.position;

const Whereabouts = ({ base, errorOf }: { readonly base: Base | null; readonly errorOf: ErrorOf }) => (
  <div className="grid grid-cols-2 gap-4">
    <TextField
      label="Base, north"
      name="lat"
      required
      inputMode="decimal"
      defaultValue={base?.lat ?? ''}
      error={errorOf('lat')}
    />
    <TextField
      label="Base, east"
      name="lng"
      required
      inputMode="decimal"
      defaultValue={base?.lng ?? ''}
      error={errorOf('lng')}
    />
  </div>
);

const TeamDialog = ({
  site,
  team,
  onClose,
}: Props & { readonly team: TeamView | null; readonly onClose: () => void }) => {
  const { teams } = useApi().facilities;
  const create = useAct(teams.create.mutate);
  const update = useAct(teams.update.mutate);
  const save = (typed: Typed): Promise<unknown> => {
    const details = {
      name: typed('name'),
      base: { lat: Number(typed('lat')), lng: Number(typed('lng')) },
      radiusKm: Number(typed('radiusKm')),
      dailyCapacity: Number(typed('dailyCapacity')),
      equipment: [...listOf(typed('equipment'))],
    };
    return team === null
      ? create.mutateAsync({ siteId: site.id, ...details })
      : update.mutateAsync({ teamId: team.id, version: team.version, ...details });
  };
  return (
    <FormDialog
      title={team === null ? 'New van' : `Change ${team.name}`}
      action="Save"
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextField
            label="Name"
            name="name"
            required
            maxLength={60}
            defaultValue={team?.name ?? ''}
            error={errorOf('name')}
          />
          <Whereabouts base={baseOf(team, site)} errorOf={errorOf} />
          <div className="grid grid-cols-2 gap-4">
            <TextField
              label="Reach in km"
              name="radiusKm"
              type="number"
              min={1}
              max={500}
              step="any"
              required
              defaultValue={team?.radiusKm ?? 50}
              error={errorOf('radiusKm')}
            />
            <TextField
              label="Jobs a day"
              name="dailyCapacity"
              type="number"
              min={1}
              max={100}
              required
              defaultValue={team?.dailyCapacity ?? 8}
              error={errorOf('dailyCapacity')}
            />
          </div>
          <TextField
            label="On board"
            name="equipment"
            optional
            help="With commas between."
            defaultValue={team?.equipment.join(', ') ?? ''}
            error={errorOf('equipment')}
          />
        </>
      )}
    </FormDialog>
  );
};

const TeamRow = ({ team, onChange }: { readonly team: TeamView; readonly onChange: () => void }) => {
  const set = useAct(useApi().facilities.teams.setStatus.mutate);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 first:border-0 first:pt-0">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">{team.name}</p>
        <p className="text-14 text-muted figures">
          {[`${team.radiusKm} km`, `${countText(team.dailyCapacity, 'job')} a day`, ...team.equipment].join(' · ')}
        </p>
      </div>
      <StatusSelect
        label={`State of ${team.name}`}
        status={team.status}
        error={set.error}
        onChange={(status) => set.mutate({ teamId: team.id, status })}
      />
      <Button aria-label={`Change ${team.name}`} onClick={onChange}>
        Change
      </Button>
    </li>
  );
};

/** Teams that wash where the car stands. */
export const TeamsPanel = ({ site }: Props) => {
  const procedures = useProcedures();
  const query = useQuery(procedures.facilities.teams.list.queryOptions({ siteId: site.id }));
  const [editing, setEditing] = useState<TeamView | 'new' | null>(null);
  return (
    <Panel title="Vans" aside={<Button onClick={() => setEditing('new')}>Add a van</Button>}>
      <Loaded query={query} what="the vans" bones={['a']}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-14 text-muted">Nobody drives out to customers yet.</p>
          ) : (
            <ul className="grid gap-3" aria-label="Vans">
              {items.map((team) => (
                <TeamRow key={team.id} team={team} onChange={() => setEditing(team)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing === null ? null : (
        <TeamDialog site={site} team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
};
