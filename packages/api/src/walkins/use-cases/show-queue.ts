import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import { maskedPlate, scoreOf, type WalkIn } from '@bling/domain/walkins';
import type * as z from 'zod';
import type { AskQueue } from '../contract.ts';
import { seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { expected } from '../queue-site.ts';
import { shownWalkIn } from '../views.ts';

const refuse = refusing(facilitiesFailures);
const SCORED = 100;

/** Who waits, whose turn it is and who is being worked on: tickets and masked plates for everyone, the rest for staff. */
export const showQueue =
  (ports: WalkInPorts) =>
  async ({ siteId }: z.output<typeof AskQueue>, actor: Actor) => {
    const site = await ports.sites.find(siteId);
    if (site === null) return refuse('site/unknown');
    const isStaff = may(actor, 'walkins.seeDetails', { siteId });
    const open = await ports.walkIns.open(siteId);
    const { waiting, starts } = await expected(ports, site);
    const names = new Map((await ports.resources.ofSite(siteId)).map(({ id, name }) => [id, name]));
    const expectedAt = ({ id }: WalkIn) => starts[waiting.findIndex((one) => one.id === id)] ?? null;
    return ok({
      asOf: ports.now(),
      zone: site.zone,
      items: open.map((walkIn) => ({
        id: walkIn.id,
        ticket: walkIn.ticket,
        plate: isStaff ? walkIn.plate : maskedPlate(walkIn.plate),
        status: walkIn.status,
        bay: walkIn.resourceId === null ? null : (names.get(walkIn.resourceId) ?? null),
        expectedAt: expectedAt(walkIn),
        details: isStaff ? shownWalkIn(walkIn, seesTotals(actor, walkIn)) : null,
      })),
      score: scoreOf(await ports.walkIns.begun(siteId, SCORED)),
    });
  };
