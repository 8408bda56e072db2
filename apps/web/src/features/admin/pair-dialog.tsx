import { useApi } from '@bling/client/react';
import { type DeviceKind, deviceKinds } from '@bling/domain/identity';
import { may } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWho } from '../../app/who.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { deviceKindWords } from '../../words/admin.ts';
import { useAct } from './use-act.ts';
import { useSites } from './use-sites.ts';

type Fields = { readonly name: string; readonly siteId: string; readonly kind: DeviceKind };
const fields = { name: 'name', siteId: 'siteId' } as const;

const PairForm = ({ onPaired }: { readonly onPaired: () => void }) => {
  const api = useApi();
  const { actor } = useWho();
  const { sites } = useSites();
  const [trouble, setTrouble] = useState<unknown>(null);
  const pair = useAct(api.identity.devices.pair.mutate, onPaired);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { name: '', siteId: '', kind: 'counter' },
  });
  const submit = handleSubmit(async ({ name, siteId, kind }) => {
    setTrouble(null);
    try {
      await pair.mutateAsync({ name: name.trim(), siteId, kind, keep: 'cookie' });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Pair this screen">
      <TextField
        label="Name"
        help="As people call it, like Counter 1."
        maxLength={60}
        error={formState.errors.name?.message}
        {...register('name', { validate: required('What people call it.') })}
      />
      <SelectField
        label="Site"
        error={formState.errors.siteId?.message}
        {...register('siteId', { validate: required('Where it stands.') })}
      >
        <option value="">Choose…</option>
        {sites
          .filter(({ id }) => may(actor, 'identity.devices.pair', { siteId: id }))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-14 font-[560]">Where it is used</legend>
        <ChoiceList>
          {deviceKinds.map((kind) => (
            <Choice key={kind} type="radio" isDense value={kind} {...register('kind')}>
              {deviceKindWords[kind]}
            </Choice>
          ))}
        </ChoiceList>
      </fieldset>
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting}>
        Pair this screen
      </Button>
    </form>
  );
};

/** The screen in one's hands belongs to the site from then on: this browser keeps that it is paired. */
export const PairDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [isPaired, setIsPaired] = useState(false);
  return (
    <Dialog open onClose={onClose} title="Pair this screen">
      {isPaired ? (
        <Notice
          tone="good"
          live
          title="This screen is paired"
          actions={
            <Link to="/tablet" className={buttonLook('primary')}>
              Open the tablet page
            </Link>
          }
        >
          <p>People who work at the site act on it by their PIN. Sign out before you hand it over.</p>
        </Notice>
      ) : (
        <PairForm onPaired={() => setIsPaired(true)} />
      )}
    </Dialog>
  );
};
