import type { DeviceView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { deviceKindWords, whenText } from '../../words/admin.ts';
import { PairDialog } from './pair-dialog.tsx';
import { Section } from './section.tsx';
import { useAct } from './use-act.ts';
import { useSites } from './use-sites.ts';

const Unpair = ({ device, onClose }: { readonly device: DeviceView; readonly onClose: () => void }) => {
  const api = useApi();
  const unpair = useAct(() => api.identity.devices.unpair.mutate({ deviceId: device.id }));
  return (
    <Confirm
      title={`Unpair ${device.name}?`}
      action="Unpair it"
      onConfirm={() => unpair.mutateAsync(undefined)}
      onClose={onClose}
    >
      <p>Whoever acts on it now is signed out at once. To use it again, somebody pairs it in person.</p>
    </Confirm>
  );
};

const DeviceRow = ({ device, onUnpair }: { readonly device: DeviceView; readonly onUnpair: (() => void) | null }) => {
  const { nameOf } = useSites();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{device.name}</b> <Tag>{deviceKindWords[device.kind]}</Tag>
        </p>
        <p className="text-14 text-muted figures">
          {nameOf(device.siteId)} · paired {whenText(device.pairedAt)}
        </p>
      </div>
      {onUnpair === null ? null : (
        <Button look="danger" aria-label={`Unpair ${device.name}`} onClick={onUnpair}>
          Unpair…
        </Button>
      )}
    </li>
  );
};

export const DevicesPage = () => {
  const { identity } = useProcedures();
  const { actor } = useWho();
  const query = useQuery(identity.devices.list.queryOptions({}));
  const [pairing, setPairing] = useState(false);
  const [going, setGoing] = useState<DeviceView | null>(null);
  const mayUnpair = holds(actor, 'identity.devices.unpair');
  const pair = holds(actor, 'identity.devices.pair') ? (
    <Button look="primary" onClick={() => setPairing(true)}>
      Pair this screen
    </Button>
  ) : null;
  return (
    <Section
      title="Devices"
      permission="identity.devices.list"
      lead="Tablets and screens that belong to a site. On them, people act by PIN."
      aside={pair}
    >
      <Loaded query={query} what="the devices">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={TabletSmartphone} title="No screen is paired">
              Open this page on the tablet itself, and pair it with its site.
            </Empty>
          ) : (
            <ul aria-label="Devices" className="grid gap-2">
              {items.map((device) => (
                <DeviceRow key={device.id} device={device} onUnpair={mayUnpair ? () => setGoing(device) : null} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {pairing ? <PairDialog onClose={() => setPairing(false)} /> : null}
      {going === null ? null : <Unpair device={going} onClose={() => setGoing(null)} />}
    </Section>
  );
};
