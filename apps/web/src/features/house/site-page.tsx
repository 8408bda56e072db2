import type { SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { useAct } from '../admin/use-act.ts';
import { BaysPanel } from './bays-panel.tsx';
import { EquipmentPanel } from './equipment-panel.tsx';
import { ExceptionsPanel } from './exceptions-panel.tsx';
import { Form, type Typed } from './form-dialog.tsx';
import { Frame, Panel } from './frame.tsx';
import { HoursPanel } from './hours-panel.tsx';
import { TeamsPanel } from './teams-panel.tsx';

type Props = { readonly site: SiteView };

const orNull = (text: string): string | null => (text === '' ? null : text);

const Saved = ({ isShown }: { readonly isShown: boolean }) =>
  isShown ? (
    <Notice tone="good" live>
      Saved.
    </Notice>
  ) : null;

/** Who the house is, as receipts say it. */
const AboutPanel = ({ site }: Props) => {
  const update = useAct(useApi().facilities.sites.update.mutate);
  const save = (typed: Typed) =>
    update.mutateAsync({
      siteId: site.id,
      version: site.version,
      name: typed('name'),
      legalName: orNull(typed('legalName')),
      taxNumber: orNull(typed('taxNumber')),
      receiptFooter: orNull(typed('receiptFooter')),
    });
  return (
    <Panel title="The house">
      <Form label="The house" action="Save" onSubmit={save}>
        {(errorOf) => (
          <div className="grid gap-4">
            <TextField
              label="Name"
              name="name"
              required
              maxLength={120}
              defaultValue={site.name}
              error={errorOf('name')}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label="Legal name"
                name="legalName"
                optional
                maxLength={120}
                defaultValue={site.legalName ?? ''}
                error={errorOf('legalName')}
              />
              <TextField
                label="Tax number"
                name="taxNumber"
                optional
                maxLength={40}
                defaultValue={site.taxNumber ?? ''}
                error={errorOf('taxNumber')}
              />
            </div>
            <TextField
              label="Last line of receipts"
              name="receiptFooter"
              optional
              maxLength={500}
              defaultValue={site.receiptFooter ?? ''}
              error={errorOf('receiptFooter')}
            />
          </div>
        )}
      </Form>
      <Saved isShown={update.isSuccess} />
    </Panel>
  );
};

const figures = [
  { name: 'horizonDays', label: 'Days ahead that can be booked', least: 1, most: 365 },
  { name: 'rescheduleNoticeHours', label: 'Hours of notice to move a booking', least: 0, most: 1000 },
  { name: 'noShowAfterMinutes', label: 'Minutes until a no-show is suggested', least: 0, most: 10_000 },
  { name: 'reminderHours', label: 'Hours before a booking to remind of it, 0 for never', least: 0, most: 720 },
  { name: 'holdMinutes', label: 'Minutes that a chosen time is kept', least: 1, most: 60 },
] as const;

/** What the owner decided about booking. */
const PolicyPanel = ({ site }: Props) => {
  const { settings } = site;
  const [count, setCount] = useState(0);
  const update = useAct(useApi().facilities.sites.update.mutate, () => setCount((before) => before + 1));
  const save = (typed: Typed) =>
    update.mutateAsync({
      siteId: site.id,
      version: site.version,
      settings: {
        confirmation: typed('confirmation') === 'instant' ? 'instant' : 'manual',
        noticeMinutes: { ...settings.noticeMinutes, web: Number(typed('web')) },
        ...Object.fromEntries(figures.map(({ name }) => [name, Number(typed(name))])),
      },
    });
  return (
    <Panel title="Booking">
      <Form label="Booking" action="Save" onSubmit={save}>
        {(errorOf) => (
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <SelectField label="Bookings of the web" name="confirmation" defaultValue={settings.confirmation}>
              <option value="manual">Somebody confirms them</option>
              <option value="instant">Are confirmed at once</option>
            </SelectField>
            <TextField
              label="Minutes of notice on the web"
              name="web"
              type="number"
              min={0}
              max={10_000}
              required
              defaultValue={settings.noticeMinutes.web}
              error={errorOf('web')}
            />
            {figures.map(({ name, label, least, most }) => (
              <TextField
                key={name}
                label={label}
                name={name}
                type="number"
                min={least}
                max={most}
                required
                defaultValue={settings[name]}
                error={errorOf(name)}
              />
            ))}
          </div>
        )}
      </Form>
      <Saved isShown={count > 0} />
    </Panel>
  );
};

export const SitePage = () => (
  <Frame title="Site" permission="facilities.sites.update">
    {(site) => (
      <div key={site.id} className="grid gap-6">
        <div className="grid gap-6 lg:grid-cols-2">
          <AboutPanel site={site} />
          <PolicyPanel site={site} />
          <HoursPanel site={site} />
          <ExceptionsPanel site={site} />
        </div>
        <BaysPanel site={site} />
        <div className="grid gap-6 lg:grid-cols-2">
          <TeamsPanel site={site} />
          <EquipmentPanel site={site} />
        </div>
      </div>
    )}
  </Frame>
);
