import { failureOf } from '@bling/client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { describeFailure } from '../../words/describe.ts';

/** What somebody typed, trimmed, by the name of the field. */
export type Typed = (name: string) => string;
/** What is wrong with a field, where something is. */
export type ErrorOf = (name: string) => string | undefined;

type FormProps = {
  readonly label: string;
  readonly action: string;
  readonly onSubmit: (typed: Typed) => Promise<unknown>;
  readonly children: (errorOf: ErrorOf) => ReactNode;
  /** Beside the button: a way to take the thing away. */
  readonly aside?: ReactNode;
  readonly zone?: string;
};

type Trouble = { readonly error: unknown; readonly fields: Readonly<Record<string, string>> };
const NONE: Trouble = { error: null, fields: {} };

/** An answer lands on the fields that it speaks of, as far as this form has them. */
const troubleOf = (error: unknown, form: HTMLFormElement, zone: string | undefined): Trouble => {
  const failure = failureOf(error);
  const has = (name: string): boolean => form.elements.namedItem(name) !== null;
  /** Of `tags.2` it is `tags` that the form has. */
  const fieldOf = (path: string): string => path.split('.').findLast(has) ?? '';
  if (failure.code === 'invalid-input') {
    const landed = failure.details.issues.filter(({ path }) => fieldOf(path) !== '');
    const fields = Object.fromEntries(landed.map(({ path, message }) => [fieldOf(path), message]));
    return { error: landed.length === 0 ? error : null, fields };
  }
  const name = fieldOf(failure.field ?? '');
  return name !== '' ? { error: null, fields: { [name]: describeFailure(failure, zone) } } : { error, fields: {} };
};

const typedIn = (form: HTMLFormElement): Typed => {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
};

/** Sends what was typed, and says what was wrong with it. */
export const Form = ({ label, action, onSubmit, children, aside, zone }: FormProps) => {
  const [trouble, setTrouble] = useState<Trouble>(NONE);
  const [isPending, setIsPending] = useState(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    setTrouble(NONE);
    setIsPending(true);
    try {
      await onSubmit(typedIn(form));
    } catch (error) {
      setTrouble(troubleOf(error, form, zone));
    } finally {
      setIsPending(false);
    }
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isPending) void submit(event.currentTarget);
  };
  return (
    <form onSubmit={send} className="grid gap-4" aria-label={label}>
      {children((name) => trouble.fields[name])}
      {trouble.error === null ? null : <ErrorNotice error={trouble.error} zone={zone} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button type="submit" look="primary" pending={isPending}>
          {action}
        </Button>
        {aside}
      </div>
    </form>
  );
};

type DialogProps = Omit<FormProps, 'label'> & {
  readonly title: string;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide';
};

/** A form in a dialog, which closes once it is done. */
export const FormDialog = ({ title, onClose, onSubmit, width, ...form }: DialogProps) => (
  <Dialog open onClose={onClose} title={title} {...(width === undefined ? {} : { width })}>
    <Form
      {...form}
      label={title}
      onSubmit={async (typed) => {
        await onSubmit(typed);
        onClose();
      }}
    />
  </Dialog>
);
