import { useProcedures } from '@bling/client/react';
import { Service } from '@bling/domain/catalog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMenu } from '../book/use-menu.ts';
import { waitText } from '../counter/words.ts';

const EVERY_MS = 30_000;

/** How long whoever comes now would wait for what most people want. */
export const WallWait = ({ siteId }: { readonly siteId: string }) => {
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
  return (
    <p className="figures">
      {service.name}, if you come now:{' '}
      <b className="font-[650]">{data.wait === null ? 'not today any more' : waitText(data.wait)}</b>
    </p>
  );
};
