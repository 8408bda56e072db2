import * as z from 'zod';
import { command, open, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  BayList,
  BayView,
  ClosureList,
  ClosureRef,
  ClosureView,
  CreateBay,
  CreateClosure,
  CreateSite,
  ListClosures,
  SetBayStatus,
  SiteList,
  SiteRef,
  SiteView,
  UpdateBay,
  UpdateSite,
} from './contract.ts';
import { createBay } from './use-cases/create-bay.ts';
import { createClosure } from './use-cases/create-closure.ts';
import { createSite } from './use-cases/create-site.ts';
import { getSite } from './use-cases/get-site.ts';
import { listBays } from './use-cases/list-bays.ts';
import { listClosures } from './use-cases/list-closures.ts';
import { listSites } from './use-cases/list-sites.ts';
import { removeClosure } from './use-cases/remove-closure.ts';
import { setBayStatus } from './use-cases/set-bay-status.ts';
import { updateBay } from './use-cases/update-bay.ts';
import { updateSite } from './use-cases/update-site.ts';

const siteRules = [
  'site/code-taken',
  'site/unknown-zone',
  'site/hours-overlap',
  'site/exception-twice',
  'site/exception-overlaps',
  'site/tiers-incomplete',
] as const;

export const facilitiesRouter = router({
  sites: router({
    list: open('facilities.sites.list').input(z.strictObject({})).output(SiteList).query(query(listSites)),
    get: open('facilities.sites.get', 'site/unknown').input(SiteRef).output(SiteView).query(query(getSite)),
    create: procedure('facilities.sites.create', ...siteRules)
      .input(keyed(CreateSite))
      .output(SiteView)
      .mutation(command(createSite)),
    update: procedure('facilities.sites.update', 'site/unknown', ...siteRules)
      .input(keyed(UpdateSite))
      .output(SiteView)
      .mutation(command(updateSite)),
  }),
  bays: router({
    list: procedure('facilities.bays.list').input(SiteRef).output(BayList).query(query(listBays)),
    create: procedure('facilities.bays.create', 'site/unknown', 'bay/number-taken')
      .input(keyed(CreateBay))
      .output(BayView)
      .mutation(command(createBay)),
    update: procedure('facilities.bays.update', 'bay/unknown', 'bay/number-taken')
      .input(keyed(UpdateBay))
      .output(BayView)
      .mutation(command(updateBay)),
    setStatus: procedure('facilities.bays.setStatus', 'bay/unknown', 'bay/status-not-allowed')
      .input(keyed(SetBayStatus))
      .output(BayView)
      .mutation(command(setBayStatus)),
  }),
  closures: router({
    list: procedure('facilities.closures.list').input(ListClosures).output(ClosureList).query(query(listClosures)),
    create: procedure(
      'facilities.closures.create',
      'site/unknown',
      'bay/unknown',
      'closure/ends-before-start',
      'closure/in-the-past',
      'closure/bookings-in-the-way',
    )
      .input(keyed(CreateClosure))
      .output(ClosureView)
      .mutation(command(createClosure)),
    remove: procedure('facilities.closures.remove', 'closure/unknown', 'closure/already-removed')
      .input(keyed(ClosureRef))
      .output(done)
      .mutation(command(removeClosure)),
  }),
});
