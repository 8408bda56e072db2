import { type Change, change, type DeviceId, type Instant, type SiteId, type UserId } from '../kernel/index.ts';

export type DeviceKind = 'counter' | 'bay' | 'queue';
export const deviceKinds = ['counter', 'bay', 'queue'] as const satisfies readonly DeviceKind[];

/** A tablet or screen that a manager paired with a site; people act on it by PIN. */
export type Device = {
  readonly id: DeviceId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly name: string;
  readonly kind: DeviceKind;
  readonly pairedBy: UserId | null;
  readonly pairedAt: Instant;
  readonly unpairedAt: Instant | null;
};

type About = { readonly deviceId: DeviceId; readonly siteId: SiteId };
export type DeviceFact = (About & { readonly type: 'device/paired' }) | (About & { readonly type: 'device/unpaired' });
export type DeviceChange = Change<Device, DeviceFact>;

const about = ({ id, siteId }: Device): About => ({ deviceId: id, siteId });

export const Device = {
  pair: (draft: Pick<Device, 'id' | 'siteId' | 'name' | 'kind' | 'pairedBy'>, now: Instant): DeviceChange => {
    const device: Device = { ...draft, version: 0, pairedAt: now, unpairedAt: null };
    return change(device, { type: 'device/paired', ...about(device) });
  },
  unpair: (device: Device, now: Instant): DeviceChange | null =>
    device.unpairedAt === null
      ? change({ ...device, unpairedAt: now }, { type: 'device/unpaired', ...about(device) })
      : null,
} as const;
