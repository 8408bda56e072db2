import { sizeClasses } from '@bling/domain/kernel';
import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { sizeNames } from '../../words/format.ts';
import { bayKindWords } from './bays-panel.tsx';
import type { BayDraft, PlaceField, ServiceDraft, SetupDraft } from './setup-answers.ts';

export type StepProps = {
  readonly draft: SetupDraft;
  readonly onChange: (part: Partial<SetupDraft>) => void;
};

const zones = Intl.supportedValuesOf('timeZone');

type Ask = {
  readonly name: PlaceField;
  readonly label: string;
  readonly most: number;
  readonly help?: string;
  readonly pattern?: string;
};
const asks: readonly Ask[] = [
  { name: 'name', label: 'Name of the site', most: 120 },
  { name: 'code', label: 'Short code', most: 6, help: 'In numbers of invoices: HS.', pattern: '[A-Za-z0-9]{1,6}' },
  { name: 'line', label: 'Street', most: 120 },
  { name: 'postcode', label: 'Postcode', most: 20 },
  { name: 'city', label: 'Town', most: 80 },
  { name: 'country', label: 'Country', most: 2, help: 'Two letters: PT.', pattern: '[A-Za-z]{2}' },
  { name: 'currency', label: 'Currency', most: 3, help: 'Three letters: EUR.', pattern: '[A-Za-z]{3}' },
];

export const PlaceStep = ({ draft, onChange }: StepProps) => {
  const { place } = draft;
  const set = (name: PlaceField, value: string): void => onChange({ place: { ...place, [name]: value } });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {asks.map(({ name, label, most, help, pattern }) => (
        <TextField
          key={name}
          label={label}
          required
          maxLength={most}
          help={help}
          pattern={pattern}
          value={place[name]}
          onChange={({ target }) => set(name, target.value)}
        />
      ))}
      <SelectField label="Time zone" value={place.zone} onChange={({ target }) => set('zone', target.value)}>
        {(zones.includes(place.zone) ? zones : [place.zone, ...zones]).map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <SelectField label="Prices" value={place.taxMode} onChange={({ target }) => set('taxMode', target.value)}>
        <option value="inclusive">Tax is in them</option>
        <option value="exclusive">Tax is added</option>
      </SelectField>
      <TextField
        label="Tax, percent"
        required
        inputMode="decimal"
        help="On washing; other kinds of work can have their own later."
        pattern="[0-9]{1,2}([.,][0-9]{1,2})?"
        value={place.taxPercent}
        onChange={({ target }) => set('taxPercent', target.value)}
      />
      <TextField
        label="Tax number"
        optional
        maxLength={40}
        value={place.taxNumber}
        onChange={({ target }) => set('taxNumber', target.value)}
      />
    </div>
  );
};

const RemoveButton = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) => (
  <button
    type="button"
    aria-label={`Take away ${name}`}
    className="grid size-11 place-items-center self-end rounded-control text-muted hover:bg-sunken"
    onClick={onRemove}
  >
    <X aria-hidden size={18} />
  </button>
);

const replaced = <T,>(rows: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));
const without = <T,>(rows: readonly T[], at: number): readonly T[] => rows.filter((_, index) => index !== at);

type BayRowProps = {
  readonly bay: BayDraft;
  readonly number: number;
  readonly onChange: (change: Partial<BayDraft>) => void;
  readonly onRemove: (() => void) | null;
};

const BayRow = ({ bay, number, onChange, onRemove }: BayRowProps) => (
  <li className="grid gap-3 border-t border-line pt-4 first:border-0 first:pt-0 sm:grid-cols-[1fr_9rem_9rem_2.75rem]">
    <TextField
      label={`Bay ${number}`}
      required
      maxLength={40}
      value={bay.name}
      onChange={({ target }) => onChange({ name: target.value })}
    />
    <SelectField
      label={`Kind of bay ${number}`}
      value={bay.kind}
      onChange={({ target }) => onChange({ kind: target.value as BayDraft['kind'] })}
    >
      {Object.entries(bayKindWords).map(([kind, word]) => (
        <option key={kind} value={kind}>
          {word}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={`Largest in bay ${number}`}
      value={bay.maxSize}
      onChange={({ target }) => onChange({ maxSize: target.value as BayDraft['maxSize'] })}
    >
      {sizeClasses.map((size) => (
        <option key={size} value={size}>
          {sizeNames[size]}
        </option>
      ))}
    </SelectField>
    {onRemove === null ? <span /> : <RemoveButton name={bay.name} onRemove={onRemove} />}
  </li>
);

export const BaysStep = ({ draft: { bays }, onChange }: StepProps) => (
  <>
    <ul className="grid gap-4" aria-label="Bays">
      {bays.map((bay, at) => (
        <BayRow
          key={bay.key}
          bay={bay}
          number={at + 1}
          onChange={(change) => onChange({ bays: replaced(bays, at, change) })}
          onRemove={bays.length === 1 ? null : () => onChange({ bays: without(bays, at) })}
        />
      ))}
    </ul>
    <Button
      className="w-fit"
      onClick={() =>
        onChange({
          bays: [...bays, { key: crypto.randomUUID(), name: `Bay ${bays.length + 1}`, kind: 'hand', maxSize: 'large' }],
        })
      }
    >
      <Plus aria-hidden size={18} /> One more bay
    </Button>
  </>
);

type ServiceRowProps = {
  readonly service: ServiceDraft;
  readonly number: number;
  readonly currency: string;
  readonly onChange: (change: Partial<ServiceDraft>) => void;
  readonly onRemove: (() => void) | null;
};

const ServiceRow = ({ service, number, currency, onChange, onRemove }: ServiceRowProps) => (
  <li className="grid grid-cols-2 gap-3 border-t border-line pt-4 first:border-0 first:pt-0 sm:grid-cols-[1fr_8rem_8rem_2.75rem]">
    <div className="max-sm:col-span-2">
      <TextField
        label={`Service ${number}`}
        required
        maxLength={80}
        value={service.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
    </div>
    <TextField
      label={`Price ${number}, ${currency}`}
      required
      inputMode="decimal"
      pattern="[0-9]{1,7}([.,][0-9]{1,2})?"
      value={service.price}
      onChange={({ target }) => onChange({ price: target.value })}
    />
    <TextField
      label={`Minutes ${number}`}
      type="number"
      min={5}
      max={600}
      required
      value={service.minutes}
      onChange={({ target }) => onChange({ minutes: target.value })}
    />
    {onRemove === null ? <span /> : <RemoveButton name={service.name} onRemove={onRemove} />}
  </li>
);

const MOST_SERVICES = 5;

export const ServicesStep = ({ draft: { services, place }, onChange }: StepProps) => (
  <>
    <ul className="grid gap-4" aria-label="Services">
      {services.map((service, at) => (
        <ServiceRow
          key={service.key}
          service={service}
          number={at + 1}
          currency={place.currency.toUpperCase()}
          onChange={(change) => onChange({ services: replaced(services, at, change) })}
          onRemove={services.length === 1 ? null : () => onChange({ services: without(services, at) })}
        />
      ))}
    </ul>
    {services.length < MOST_SERVICES ? (
      <Button
        className="w-fit"
        onClick={() =>
          onChange({ services: [...services, { key: crypto.randomUUID(), name: '', price: '', minutes: '30' }] })
        }
      >
        <Plus aria-hidden size={18} /> One more service
      </Button>
    ) : (
      <p className="text-14 text-muted">Five to begin with; the menu takes as many as you like later.</p>
    )}
  </>
);

export const PolicyStep = ({ draft, onChange }: StepProps) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">
    <SelectField
      label="Bookings of the web"
      value={draft.confirmation}
      onChange={({ target }) => onChange({ confirmation: target.value === 'instant' ? 'instant' : 'manual' })}
    >
      <option value="manual">Somebody confirms them</option>
      <option value="instant">Are confirmed at once</option>
    </SelectField>
    <TextField
      label="Hours of notice to cancel at half the price"
      type="number"
      min={0}
      max={1000}
      required
      help="Later than that, all of it is owed. You can change this at any time."
      value={draft.freeHours}
      onChange={({ target }) => onChange({ freeHours: target.value })}
    />
  </div>
);
