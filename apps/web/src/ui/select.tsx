import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, inputLook } from './field.tsx';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
};

/** One of a list, as the machine shows lists. */
export const SelectField = ({ label, help, error, className, children, ...select }: Props) => (
  <Field label={label} help={help} error={error}>
    {(parts) => (
      <select className={cx(inputLook, className)} {...parts} {...select}>
        {children}
      </select>
    )}
  </Field>
);
