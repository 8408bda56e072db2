import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Panel, Section } from './section.tsx';
import { useAct } from './use-act.ts';

const SecondFactor = ({ isOn }: { readonly isOn: boolean }) => {
  const api = useApi();
  const { actor } = useWho();
  const set = useAct(api.identity.security.set.mutate);
  return (
    <Panel
      title="Second factor for the owner’s role"
      aside={<Tag tone={isOn ? 'good' : 'warn'}>{isOn ? 'Demanded' : 'Not demanded'}</Tag>}
    >
      <p className="max-w-[64ch] text-14">
        {isOn
          ? 'Whoever holds the admin role signs in with a second factor, and can do nothing else until they have one.'
          : 'Whoever holds the admin role can sign in with a password alone. A stolen password is then enough.'}
      </p>
      {isOn ? null : <Notice tone="warn">Set up your own second factor first: it is demanded of you as well.</Notice>}
      {set.error === null ? null : <ErrorNotice error={set.error} />}
      {holds(actor, 'identity.security.set') ? (
        <Button
          look={isOn ? 'danger' : 'primary'}
          className="w-fit"
          pending={set.isPending}
          onClick={() => set.mutate({ adminsNeedSecondFactor: !isOn })}
        >
          {isOn ? 'Stop demanding it' : 'Demand it'}
        </Button>
      ) : null}
    </Panel>
  );
};

export const SecurityPage = () => {
  const { identity } = useProcedures();
  const query = useQuery(identity.security.get.queryOptions({}));
  return (
    <Section title="Security" permission="identity.security.get" lead="What the house demands of sign-in.">
      <Loaded query={query} what="what is demanded" bones={['a', 'b']}>
        {({ adminsNeedSecondFactor }) => <SecondFactor isOn={adminsNeedSecondFactor} />}
      </Loaded>
    </Section>
  );
};
