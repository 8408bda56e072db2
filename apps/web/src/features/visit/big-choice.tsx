import { useId } from 'react';

type Option<T extends string> = { readonly value: T; readonly label: string; readonly hint: string };
type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
};

/** A few ways as large as a thumb in a glove; arrow keys walk them. */
export const BigChoice = <T extends string>({ label, value, options, onChange }: Props<T>) => {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-14 font-[560]">{label}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-h-16 content-center justify-items-center gap-0.5 rounded-control border border-control bg-raised px-2 py-2 text-center has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent/70"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="leading-tight font-[620]">{option.label}</span>
            <span className="text-12 text-muted">{option.hint}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
