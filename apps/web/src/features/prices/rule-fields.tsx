import { sizeClasses } from '@bling/domain/kernel';
import { soilLevels } from '@bling/domain/pricing';
import { TextField } from '../../ui/field.tsx';
import { PickList } from '../admin/pick-list.tsx';
import { isPastMidnight, type RuleForm } from './rule-form.ts';
import { usePriceList } from './use-price-list.ts';
import { dayWords, soilWords } from './words.ts';

type Props = {
  readonly form: RuleForm;
  readonly change: (part: Partial<RuleForm>) => void;
};

const WeekdayFields = ({ form, change }: Props) => (
  <fieldset className="grid gap-1.5">
    <legend className="mb-1.5 text-14 font-[560]">
      Days <span className="font-normal text-muted">{form.weekdays.length === 0 ? 'none chosen: every day' : ''}</span>
    </legend>
    <div className="flex flex-wrap gap-1.5">
      {Object.entries(dayWords).map(([day, word]) => {
        const isOn = form.weekdays.includes(day);
        return (
          <label
            key={day}
            className="relative grid min-h-11 min-w-11 place-items-center rounded-control border border-control px-2 text-14 font-[560] has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70"
          >
            <input
              type="checkbox"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={isOn}
              onChange={() =>
                change({ weekdays: isOn ? form.weekdays.filter((one) => one !== day) : [...form.weekdays, day] })
              }
            />
            {word}
          </label>
        );
      })}
    </div>
  </fieldset>
);

const TimeFields = ({ form, change }: Props) => (
  <div className="grid grid-cols-2 gap-3">
    <TextField
      label="From"
      optional
      type="time"
      value={form.from}
      onChange={({ target }) => change({ from: target.value })}
    />
    <TextField
      label="Until"
      optional
      type="time"
      help={isPastMidnight(form) ? 'Goes on past midnight.' : undefined}
      value={form.until}
      onChange={({ target }) => change({ until: target.value })}
    />
    <TextField
      label="First day"
      optional
      type="date"
      value={form.firstDay}
      onChange={({ target }) => change({ firstDay: target.value })}
    />
    <TextField
      label="Last day"
      optional
      type="date"
      value={form.lastDay}
      onChange={({ target }) => change({ lastDay: target.value })}
    />
  </div>
);

const KindFields = ({ form, change }: Props) => {
  switch (form.kind) {
    case 'size':
      return (
        <PickList
          label="Sizes"
          hint="choose at least one"
          options={sizeClasses.map((value) => ({ value, label: value }))}
          picked={form.sizes}
          onPick={(picked) => change({ sizes: sizeClasses.filter((size) => picked.includes(size)) })}
        />
      );
    case 'soil':
      return (
        <PickList
          label="Soil"
          hint="choose at least one"
          options={soilLevels.map((value) => ({ value, label: soilWords[value] }))}
          picked={form.soils}
          onPick={(picked) => change({ soils: soilLevels.filter((soil) => picked.includes(soil)) })}
        />
      );
    case 'zone':
      return (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label="From km"
            inputMode="decimal"
            value={form.kmFrom}
            onChange={({ target }) => change({ kmFrom: target.value })}
          />
          <TextField
            label="Below km"
            optional
            inputMode="decimal"
            value={form.kmBelow}
            onChange={({ target }) => change({ kmBelow: target.value })}
          />
        </div>
      );
    default:
      return null;
  }
};

/** When and for what the rule speaks. */
export const ConditionFields = ({ form, change }: Props) => {
  const { services, sites } = usePriceList();
  return (
    <>
      <KindFields form={form} change={change} />
      <WeekdayFields form={form} change={change} />
      <TimeFields form={form} change={change} />
      <PickList
        label="Services"
        hint="none chosen: all of them"
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
        picked={form.serviceIds}
        onPick={(serviceIds) => change({ serviceIds })}
      />
      <PickList
        label="Sites"
        hint="none chosen: all of the house"
        options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        picked={form.siteIds}
        onPick={(siteIds) => change({ siteIds })}
      />
    </>
  );
};
