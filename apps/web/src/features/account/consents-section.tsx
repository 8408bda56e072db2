import type { CustomerDetails } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { type ConsentPurpose, consentPurposes } from '@bling/domain/customers';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { CONSENT_WORDING, consentWords } from '../../words/consents.ts';
import { Section } from './section.tsx';

const isGiven = ({ consents }: CustomerDetails, purpose: ConsentPurpose): boolean =>
  consents.find((one) => one.purpose === purpose)?.given ?? false;

/** What the house may do beyond the work itself. Nothing is given that was not asked. */
export const ConsentsSection = ({ customerId }: { readonly customerId: string }) => {
  const { customers } = useProcedures();
  const { data, error, refetch } = useQuery(customers.get.queryOptions({ customerId }));
  const set = useMutation(customers.consents.set.mutationOptions());
  const asked = set.isPending ? set.variables : null;
  return (
    <Section title="What we may do" about="You can change your mind at any time; booking never depends on it.">
      {data === undefined && error === null ? (
        <Skeleton label="Loading what you allowed">
          <Bone className="h-40" />
        </Skeleton>
      ) : null}
      {data === undefined && error !== null ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : (
        <ChoiceList>
          {consentPurposes.map((purpose) => (
            <Choice
              key={purpose}
              type="checkbox"
              checked={asked?.purpose === purpose ? asked.given : isGiven(data, purpose)}
              disabled={set.isPending}
              onChange={({ target }) =>
                set.mutate({ customerId, purpose, given: target.checked, wording: CONSENT_WORDING })
              }
            >
              <span className="block font-[560]">{consentWords[purpose].title}</span>
              <span className="block text-14 text-muted">{consentWords[purpose].about}</span>
            </Choice>
          ))}
        </ChoiceList>
      )}
      {set.error === null ? null : <ErrorNotice error={set.error} />}
    </Section>
  );
};
