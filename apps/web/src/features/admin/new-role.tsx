import type { RoleList, RoleView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField } from '../../ui/forms.ts';
import { SelectField } from '../../ui/select.tsx';
import { grantsOf, mark, type Marks, marksOf } from './matrix.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { useAct } from './use-act.ts';

type Fields = { readonly name: string; readonly description: string };
const fields = { name: 'name', description: 'description' } as const;
const NAME = /^[a-z][a-z0-9-]{1,39}$/u;
const NOTHING: Marks = {};

type Props = { readonly list: RoleList; readonly onMade: (role: RoleView) => void };

/** A role of the owner's own, from nothing or from what another gives. */
export const NewRole = ({ list, onMade }: Props) => {
  const api = useApi();
  const [marks, setMarks] = useState<Marks>(NOTHING);
  const [trouble, setTrouble] = useState<unknown>(null);
  const create = useAct(api.identity.roles.create.mutate, onMade);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { name: '', description: '' },
  });
  const submit = handleSubmit(async ({ name, description }) => {
    setTrouble(null);
    try {
      await create.mutateAsync({ name, description: description.trim(), grants: [...grantsOf(marks)] });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });
  const startFrom = (name: string): void =>
    setMarks(marksOf(list.items.find((role) => role.name === name)?.grants ?? []));
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="New role">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          help="Small letters, digits and dashes, like shift-lead."
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.name?.message}
          {...register('name', { validate: (name) => NAME.test(name) || 'Small letters, digits and dashes.' })}
        />
        <SelectField
          label="Start from"
          help="Takes over what that role gives."
          onChange={({ target }) => startFrom(target.value)}
        >
          <option value="">Nothing</option>
          {list.items.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      </div>
      <TextField
        label="Description"
        optional
        maxLength={300}
        error={formState.errors.description?.message}
        {...register('description')}
      />
      <PermissionMatrix
        permissions={list.permissions}
        before={marks}
        marks={marks}
        onSet={(permission, scope) => setMarks((now) => mark(now, permission, scope))}
      />
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting} className="w-fit">
        Make the role
      </Button>
    </form>
  );
};
