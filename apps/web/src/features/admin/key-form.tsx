import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FieldError, TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PickList } from './pick-list.tsx';
import { useAct } from './use-act.ts';
import { useDoes } from './use-does.ts';
import { useSites } from './use-sites.ts';

type Fields = { readonly name: string; readonly rate: string; readonly expires: string };
const fields = { name: 'name', ratePerMinute: 'rate', expiresAt: 'expires' } as const;

/** The end of a day where the reader is; null for never. */
const endOf = (date: string): string | null => (date === '' ? null : new Date(`${date}T23:59:59`).toISOString());

type Picked = readonly string[];

/** What another system may do, where, how often and until when. */
export const KeyForm = ({ onIssued }: { readonly onIssued: (secret: string) => void }) => {
  const api = useApi();
  const { identity } = useProcedures();
  const does = useDoes();
  const { sites } = useSites();
  const list = useQuery(identity.roles.list.queryOptions({}));
  const [permissions, setPermissions] = useState<Picked>([]);
  const [siteIds, setSiteIds] = useState<Picked>([]);
  const [trouble, setTrouble] = useState<unknown>(null);
  const issue = useAct(api.identity.apiKeys.issue.mutate, ({ key }) => onIssued(key));
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { name: '', rate: '60', expires: '' },
  });
  const { errors, isSubmitted, isSubmitting } = formState;
  const submit = handleSubmit(async ({ name, rate, expires }) => {
    if (permissions.length === 0) return;
    setTrouble(null);
    try {
      await issue.mutateAsync({
        name: name.trim(),
        permissions: [...permissions],
        siteIds: siteIds.length === 0 ? null : [...siteIds],
        ratePerMinute: Number(rate),
        expiresAt: endOf(expires),
      });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Issue a key">
      <TextField
        label="Name"
        help="The system that will use it, like Fleet portal."
        maxLength={80}
        error={errors.name?.message}
        {...register('name', { validate: required('Which system it is for.') })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Calls a minute"
          inputMode="numeric"
          error={errors.rate?.message}
          {...register('rate', { validate: (rate) => /^[1-9]\d{0,4}$/u.test(rate) || 'A whole number from 1.' })}
        />
        <TextField label="Last day" optional type="date" error={errors.expires?.message} {...register('expires')} />
      </div>
      <PickList
        label="Sites"
        hint="None chosen: all sites"
        options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        picked={siteIds}
        onPick={setSiteIds}
      />
      <Loaded query={list} what="the permissions" bones={['a']}>
        {(known) => (
          <PickList
            label="Permissions"
            hint="As few as it needs"
            filter
            options={known.permissions.map((name) => ({ value: name, label: name, hint: does[name] }))}
            picked={permissions}
            onPick={setPermissions}
          />
        )}
      </Loaded>
      {isSubmitted && permissions.length === 0 ? <FieldError>Choose at least one permission.</FieldError> : null}
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={isSubmitting}>
        Issue the key
      </Button>
    </form>
  );
};
