import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import {
  type Actor,
  commonFailures,
  Instant,
  may,
  MINUTE,
  Money,
  ok,
  refusing,
  type SizeClass,
} from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import { businessDayOf, minuteOf } from '@bling/domain/scheduling/calendar';
import { normalisePlate, Vehicle } from '@bling/domain/vehicles';
import { type Kept, keptOf, OWN_DISCOUNT, promise, WalkIn, walkInFailures, walkInNumber } from '@bling/domain/walkins';
import type * as z from 'zod';
import { quoteFor } from '../../pricing/index.ts';
import { type Search, searchFor } from '../../scheduling/index.ts';
import { begin } from '../begin.ts';
import type { Arrive } from '../contract.ts';
import { seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { expected } from '../queue-site.ts';
import { shownWalkIn } from '../views.ts';

type Input = z.output<typeof Arrive>;
const refuse = refusing({ ...walkInFailures, ...facilitiesFailures, ...commonFailures });
const HISTORY = 200;

const mayArrive = (actor: Actor, { siteId, discountPercent }: Input) => {
  if (!may(actor, 'walkins.arrive', { siteId })) return refuse('not-allowed');
  return discountPercent <= OWN_DISCOUNT || may(actor, 'walkins.discount', { siteId })
    ? ok(null)
    : refuse('walk-in/discount-too-high', { mostPercent: OWN_DISCOUNT });
};

/** The car as the house knows it: how large, by its plate. */
const sizeOf = async ({ vehicles }: WalkInPorts, plate: string, country: string): Promise<SizeClass> => {
  const known = await vehicles.byPlate(plate, country);
  return known === null ? 'standard' : (Vehicle.asHouseSees(known)[0]?.sizeClass ?? 'standard');
};

/** How long it will be until the work begins, from the queue and from what the site's promises were worth. */
const promisedFor = async (ports: WalkInPorts, { site, size, request }: Search) => {
  const { starts } = await expected(ports, site, [{ size, job: request.job, needs: request.needs }]);
  const startsAt = starts.at(-1) ?? null;
  const now = minuteOf(ports.now());
  const minutes = startsAt === null ? 0 : Instant.between(now, startsAt) / MINUTE;
  const history = await ports.walkIns.begun(site.id, HISTORY);
  return promise(
    minutes,
    history.flatMap((one): Kept | readonly Kept[] => keptOf(one) ?? []),
  );
};

/** The work wanted and its price. */
const wanted = async (ports: WalkInPorts, input: Input, size: SizeClass) => {
  const search = await searchFor(ports, { ...input, size }, 'staff');
  if (!search.ok) return search;
  const asking = {
    startsAt: ports.now(),
    soil: null,
    channel: 'counter',
    mode: 'bay',
    position: null,
    customerId: input.customerId ?? null,
    coupon: null,
    mayGoDeep: false,
  } as const;
  const quote = await quoteFor(ports, search.value, asking);
  if (!quote.ok) return quote;
  const { expectedTotal } = input;
  return expectedTotal === undefined || Money.equal(quote.value.total, expectedTotal)
    ? ok({ search: search.value, quote: quote.value })
    : refuse('walk-in/price-changed');
};

type TakenIn = { readonly search: Search; readonly quote: Quote; readonly input: Input; readonly plate: string };

/** The car with its number and what it is promised. */
const takenIn = async (ports: WalkInPorts, { search, quote, input, plate }: TakenIn) => {
  const { site, size } = search;
  const promised = await promisedFor(ports, search);
  const { date } = businessDayOf(site, ports.now());
  const ticket = await ports.walkIns.nextTicket(site.id, date);
  return WalkIn.arrive(
    {
      id: ports.newId(),
      siteId: site.id,
      number: walkInNumber(site.code, date, ticket),
      ticket,
      plate,
      size,
      customerId: input.customerId ?? null,
      quote,
      discountPercent: input.discountPercent,
      promised,
      priceFloor: site.settings.priceFloor,
    },
    ports.now(),
  );
};

/** The size that was said, else that of the car as the house knows it. */
const sizeFor = async (ports: WalkInPorts, { size, country }: Input, car: { plate: string; site: Site }) =>
  size ?? (await sizeOf(ports, car.plate, country ?? car.site.address.country));

/** A car comes without a booking: it gets a number and a promise, and begins at once where that is asked and possible. */
export const arrive = (ports: WalkInPorts) => async (input: Input, actor: Actor) => {
  const allowed = mayArrive(actor, input);
  if (!allowed.ok) return allowed;
  const plate = normalisePlate(input.plate);
  if (!plate.ok) return plate;
  const house = await ports.sites.find(input.siteId);
  if (house === null) return refuse('site/unknown');
  const size = await sizeFor(ports, input, { plate: plate.value, site: house });
  const found = await wanted(ports, input, size);
  if (!found.ok) return found;
  const here = await ports.walkIns.openByPlate(house.id, plate.value);
  if (here !== null) return refuse('walk-in/here-already', { number: here.number });

  const arrived = await takenIn(ports, { ...found.value, input, plate: plate.value });
  if (!arrived.ok) return arrived;
  await ports.walkIns.save(arrived.value);
  const walkIn = arrived.value.next;
  if (!input.startNow) return ok(shownWalkIn(walkIn, seesTotals(actor, walkIn)));
  const begun = await begin(ports, { walkIn, site: house, resourceId: undefined });
  return begun.ok ? ok(shownWalkIn(begun.value, seesTotals(actor, walkIn))) : begun;
};
