import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

type Option<T extends string> = { readonly value: T; readonly label: ReactNode };
type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  /** As wide as its place, each way alike. */
  readonly fills?: boolean;
};

/** A few ways, one at a time; arrow keys walk it, as with any group of radio buttons. */
export const Segmented = <T extends string>({ label, value, options, onChange, fills = false }: Props<T>) => {
  const name = useId();
  return (
    <fieldset
      className={cx(
        'max-w-full overflow-x-auto rounded-control border border-line bg-raised p-0.5',
        fills ? 'flex' : 'inline-flex',
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'relative flex min-h-10 items-center rounded-md text-14 font-[560] whitespace-nowrap text-muted has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent/70',
            fills ? 'flex-1 justify-center px-1.5' : 'px-3.5',
          )}
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
};
