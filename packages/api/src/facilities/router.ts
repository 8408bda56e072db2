import * as z from 'zod';
import { command, open, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  BayList,
  BayStatusSet,
  BayView,
  ClosureList,
  ClosureRef,
  ClosureView,
  CreateBay,
  CreateClosure,
  CreateSite,
  ListClosures,
  SetBayStatus,
  SetUp,
  SetUpDone,
  SetUpNeeded,
  SiteList,
  SiteRef,
  SiteView,
  UpdateBay,
  UpdateSite,
} from './contract.ts';
import { equipmentRouter, teamsRouter } from './movables-router.ts';
import { createBay } from './use-cases/create-bay.ts';
import { createClosure } from './use-cases/create-closure.ts';
import { createSite } from './use-cases/create-site.ts';
import { getSite } from './use-cases/get-site.ts';
import { listBays } from './use-cases/list-bays.ts';
import { listClosures } from './use-cases/list-closures.ts';
import { isSetupNeeded } from './use-cases/is-setup-needed.ts';
import { listSites } from './use-cases/list-sites.ts';
import { removeClosure } from './use-cases/remove-closure.ts';
import { setBayStatus } from './use-cases/set-bay-status.ts';
import { setUp } from './use-cases/set-up.ts';
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
  setup: procedure('facilities.setup', 'setup/done', 'setup/name-twice', ...siteRules)
    .meta({
      does: 'Sets up a new house at once: its first site, bays and services.',
      touches: ['facilities', 'catalog'],
    })
    .input(keyed(SetUp))
    .output(SetUpDone)
    .mutation(command(setUp)),
  setupNeeded: procedure('facilities.setupNeeded')
    .meta({ does: 'Says whether the house has no site yet.' })
    .input(z.strictObject({}))
    .output(SetUpNeeded)
    .query(query(isSetupNeeded)),
  sites: router({
    list: open('facilities.sites.list')
      .meta({ does: 'Lists the sites with address, hours and settings.' })
      .input(z.strictObject({}))
      .output(SiteList)
      .query(query(listSites)),
    get: open('facilities.sites.get', 'site/unknown')
      .meta({ does: 'Shows one site.' })
      .input(SiteRef)
      .output(SiteView)
      .query(query(getSite)),
    create: procedure('facilities.sites.create', ...siteRules)
      .meta({ does: 'Opens a site.', touches: ['facilities'] })
      .input(keyed(CreateSite))
      .output(SiteView)
      .mutation(command(createSite)),
    update: procedure('facilities.sites.update', 'site/unknown', ...siteRules)
      .meta({
        does: 'Changes a site: hours, exceptions, settings, policy.',
        touches: ['facilities', 'scheduling', 'bookings.board'],
      })
      .input(keyed(UpdateSite))
      .output(SiteView)
      .mutation(command(updateSite)),
  }),
  bays: router({
    list: procedure('facilities.bays.list')
      .meta({ does: 'Lists the bays of a site.' })
      .input(SiteRef)
      .output(BayList)
      .query(query(listBays)),
    create: procedure('facilities.bays.create', 'site/unknown', 'bay/number-taken', 'bay/too-many')
      .meta({ does: 'Adds a bay to a site.', touches: ['facilities', 'scheduling', 'bookings.board'] })
      .input(keyed(CreateBay))
      .output(BayView)
      .mutation(command(createBay)),
    update: procedure('facilities.bays.update', 'bay/unknown', 'bay/number-taken')
      .meta({
        does: 'Changes a bay: its name, largest car, equipment.',
        touches: ['facilities', 'scheduling', 'bookings.board'],
      })
      .input(keyed(UpdateBay))
      .output(BayView)
      .mutation(command(updateBay)),
    setStatus: procedure('facilities.bays.setStatus', 'bay/unknown', 'bay/status-not-allowed')
      .meta({
        does: 'Takes a bay out of service, or back into it; bookings that wait in it are named.',
        touches: ['facilities', 'scheduling', 'bookings.board'],
      })
      .input(keyed(SetBayStatus))
      .output(BayStatusSet)
      .mutation(command(setBayStatus)),
  }),
  teams: teamsRouter,
  equipment: equipmentRouter,
  closures: router({
    list: procedure('facilities.closures.list')
      .meta({ does: 'Lists what closes a site or a bay, and when.' })
      .input(ListClosures)
      .output(ClosureList)
      .query(query(listClosures)),
    create: procedure(
      'facilities.closures.create',
      'site/unknown',
      'bay/unknown',
      'team/unknown',
      'closure/one-place',
      'closure/ends-before-start',
      'closure/in-the-past',
      'closure/bookings-in-the-way',
    )
      .meta({
        does: 'Closes a site, a bay or a team for a while; bookings in the way are named, not moved.',
        touches: ['facilities.closures', 'scheduling', 'bookings.board'],
      })
      .input(keyed(CreateClosure))
      .output(ClosureView)
      .mutation(command(createClosure)),
    remove: procedure('facilities.closures.remove', 'closure/unknown', 'closure/already-removed')
      .meta({
        does: 'Opens again what a closure has closed.',
        touches: ['facilities.closures', 'scheduling', 'bookings.board'],
      })
      .input(keyed(ClosureRef))
      .output(done)
      .mutation(command(removeClosure)),
  }),
});
