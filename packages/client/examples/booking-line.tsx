import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../src/index.ts';
import { useAction, useProcedures } from '../src/react.ts';

/** One booking and its next step: as small as a component with a query, a mutation and both kinds of no can be. */
export const BookingLine = ({ id }: { readonly id: string }) => {
  const { data, error, isPending } = useQuery(useProcedures().bookings.get.queryOptions({ id }));
  const start = useAction('bookings.start');
  if (isPending) return <output>Looking</output>;
  if (error !== null) {
    const failure = failureOf(error, 'bookings.get');
    return <p role="alert">{failure.code === 'booking/unknown' ? 'It is no longer there.' : failure.kind}</p>;
  }
  const refusal = start.error === null ? null : failureOf(start.error, 'bookings.start');
  return (
    <p>
      {data.number} {data.status}
      <button type="button" onClick={() => start.mutate({ id })}>
        Start
      </button>
      {refusal?.code === 'booking/bay-occupied' ? (
        <span role="alert">Bay {refusal.details.number} is in use.</span>
      ) : null}
    </p>
  );
};
