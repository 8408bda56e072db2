import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import type { Coupon } from '@bling/domain/pricing';
import { useQuery } from '@tanstack/react-query';
import { TicketPercent } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { countText, localDate, moneyText, readerZone } from '../../words/format.ts';
import { CouponForm } from './coupon-form.tsx';
import { effectText } from './words.ts';

const lastDay = (until: string): string => `until ${localDate(until, readerZone())}`;
const isOver = ({ window: { until } }: Coupon): boolean => until !== null && until <= clock.now();

const termsOf = ({ minTotal, maxPerCustomer, window: { until } }: Coupon): string =>
  [
    minTotal === null ? null : `from ${moneyText(minTotal)}`,
    maxPerCustomer === null ? null : `${maxPerCustomer} for each customer`,
    until === null ? null : lastDay(until),
  ]
    .filter((part) => part !== null)
    .join(' · ');

type RowProps = { readonly coupon: Coupon; readonly uses: number; readonly onEnd: () => void };
const CouponRow = ({ coupon, uses, onEnd }: RowProps) => {
  const { actor } = useWho();
  const isActive = coupon.status === 'active' && !isOver(coupon);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="grid min-w-[min(100%,16rem)] flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <code className="font-plate font-semibold">{coupon.code}</code>
          <Tag tone="good">{effectText(coupon.effect)}</Tag>
          {isActive ? null : <Tag>Ended</Tag>}
        </p>
        <p className="text-14 text-muted figures">
          {[coupon.name, termsOf(coupon)].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
      <p className="text-14 figures">
        {coupon.maxUses === null ? countText(uses, 'use') : `${uses} of ${countText(coupon.maxUses, 'use')}`}
      </p>
      {isActive && holds(actor, 'pricing.coupons.deactivate') ? (
        <Button look="danger" aria-label={`End ${coupon.code}`} onClick={onEnd}>
          End…
        </Button>
      ) : null}
    </li>
  );
};

type Open = { readonly kind: 'new' } | { readonly kind: 'end'; readonly coupon: Coupon };

/** Codes that were given out, and how often each was used. */
export const Coupons = () => {
  const api = useApi();
  const { pricing } = useProcedures();
  const query = useQuery(pricing.coupons.list.queryOptions({ limit: 100 }));
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className="grid gap-4">
      <Button look="primary" className="justify-self-start" onClick={() => setOpen({ kind: 'new' })}>
        New coupon
      </Button>
      <Loaded query={query} what="the coupons">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={TicketPercent} title="No coupons">
              A code that customers type when they book, good for so many uses and so long.
            </Empty>
          ) : (
            <ul aria-label="Coupons" className="grid gap-2">
              {items.map(({ coupon, uses }) => (
                <CouponRow key={coupon.id} coupon={coupon} uses={uses} onEnd={() => setOpen({ kind: 'end', coupon })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog open={open?.kind === 'new'} onClose={close} title="New coupon">
        <CouponForm onMade={close} />
      </Dialog>
      {open?.kind === 'end' ? (
        <Confirm
          title={`End ${open.coupon.code}`}
          action="End the coupon"
          onConfirm={() => api.pricing.coupons.deactivate.mutate({ couponId: open.coupon.id })}
          onClose={close}
        >
          <p>Nobody can use the code any more. Bookings that used it keep their price.</p>
        </Confirm>
      ) : null}
    </div>
  );
};
