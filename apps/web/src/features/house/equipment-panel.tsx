import type { AssetView, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useAct } from '../admin/use-act.ts';
import { FormDialog, type Typed } from './form-dialog.tsx';
import { Panel } from './frame.tsx';
import { StatusSelect } from './status-select.tsx';

type Props = { readonly site: SiteView };

const AssetDialog = ({
  site,
  asset,
  onClose,
}: Props & { readonly asset: AssetView | null; readonly onClose: () => void }) => {
  const { equipment } = useApi().facilities;
  const create = useAct(equipment.create.mutate);
  const update = useAct(equipment.update.mutate);
  const save = (typed: Typed): Promise<unknown> => {
    const details = { label: typed('label'), kind: typed('kind') };
    return asset === null
      ? create.mutateAsync({ siteId: site.id, ...details })
      : update.mutateAsync({ assetId: asset.id, version: asset.version, ...details });
  };
  return (
    <FormDialog
      title={asset === null ? 'New equipment' : `Change ${asset.label}`}
      action="Save"
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextField
            label="Label"
            name="label"
            required
            maxLength={60}
            help="Which of its kind it is."
            defaultValue={asset?.label ?? ''}
            error={errorOf('label')}
          />
          <TextField
            label="Kind"
            name="kind"
            required
            maxLength={40}
            help="As services name it: polisher."
            defaultValue={asset?.kind ?? ''}
            error={errorOf('kind')}
          />
        </>
      )}
    </FormDialog>
  );
};

const AssetRow = ({ asset, onChange }: { readonly asset: AssetView; readonly onChange: () => void }) => {
  const set = useAct(useApi().facilities.equipment.setStatus.mutate);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 first:border-0 first:pt-0">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">{asset.label}</p>
        <p className="text-14 text-muted">{asset.kind}</p>
      </div>
      <StatusSelect
        label={`State of ${asset.label}`}
        status={asset.status}
        error={set.error}
        onChange={(status) => set.mutate({ assetId: asset.id, status })}
      />
      <Button aria-label={`Change ${asset.label}`} onClick={onChange}>
        Change
      </Button>
    </li>
  );
};

/** What jobs take with them: one piece serves one job at a time. */
export const EquipmentPanel = ({ site }: Props) => {
  const procedures = useProcedures();
  const query = useQuery(procedures.facilities.equipment.list.queryOptions({ siteId: site.id }));
  const [editing, setEditing] = useState<AssetView | 'new' | null>(null);
  return (
    <Panel title="Equipment" aside={<Button onClick={() => setEditing('new')}>Add equipment</Button>}>
      <Loaded query={query} what="the equipment" bones={['a']}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-14 text-muted">Nothing that jobs have to share.</p>
          ) : (
            <ul className="grid gap-3" aria-label="Equipment">
              {items.map((asset) => (
                <AssetRow key={asset.id} asset={asset} onChange={() => setEditing(asset)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing === null ? null : (
        <AssetDialog site={site} asset={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
};
