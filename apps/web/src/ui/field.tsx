import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

export const inputLook =
  'block w-full min-h-11 rounded-control border border-control bg-raised px-3 py-2 text-16 text-ink placeholder:text-muted aria-invalid:border-bad';

type Parts = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean };
type FieldProps = {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly children: (parts: Parts) => ReactNode;
};

/** A label above, help below, and the error where the eye is. */
export const Field = ({ label, help, error, optional = false, children }: FieldProps) => {
  const id = useId();
  const about = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-14 font-[560]">
        {label} {optional ? <span className="font-normal text-muted">optional</span> : null}
      </label>
      {children({ id, 'aria-describedby': about.join(' ') || undefined, 'aria-invalid': error !== undefined })}
      {help ? (
        <p id={`${id}-help`} className="text-14 text-muted">
          {help}
        </p>
      ) : null}
      {error === undefined ? null : <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
};

export const FieldError = ({ id, children }: { readonly id?: string; readonly children: ReactNode }) => (
  <p id={id} role="alert" className="flex gap-1.5 text-14 text-bad">
    <CircleAlert aria-hidden size={16} className="mt-0.5 flex-none" />
    {children}
  </p>
);

type TextProps = Omit<ComponentProps<'input'>, 'id'> & Omit<FieldProps, 'children'>;

export const TextField = ({ label, help, error, optional = false, className, ...input }: TextProps) => (
  <Field label={label} help={help} error={error} optional={optional}>
    {(parts) => <input className={cx(inputLook, className)} {...parts} {...input} />}
  </Field>
);
