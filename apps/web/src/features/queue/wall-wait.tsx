import { useProcedures } from '@bling/client/react';
import { Service } from '@bling/domain/catalog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMenu } from '../book/use-menu.ts';
import { localDate } from '../../words/format.ts';
import { waitText } from '../counter/words.ts';

const EVERY_MS = 30_000;

/** How long whoever comes now would wait for what most people want. */
export const WallWait = ({ siteId, zone }: { readonly siteId: string; readonly zone: string }) => {
  const { walkins } = useProcedures();
  const { groups } = useMenu('counter');
  const sold = groups.flatMap(({ services }) => services).flatMap((service) => Service.at(service, siteId) ?? []);
  const service = sold.find(({ isPopular }) => isPopular) ?? sold[0];
  const { data } = useQuery({
    ...walkins.waitEstimate.queryOptions({
      siteId,
      serviceIds: service === undefined ? [] : [service.id],
      size: 'standard',
    }),
    enabled: service !== undefined,
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  });
  if (service === undefined || data === undefined) return <p>&nbsp;</p>;
  const { wait, startsAt, asOf } = data;
  const isToday = startsAt !== null && localDate(startsAt, zone) === localDate(asOf, zone);
  return (
    <p className="figures">
      {service.name}, if you come now:{' '}
      <b className="font-[650]">{wait !== null && isToday ? waitText(wait) : 'not today any more'}</b>
    </p>
  );
};
