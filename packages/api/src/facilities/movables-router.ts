import { command, procedure, query, router } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import {
  AssetList,
  AssetView,
  CreateAsset,
  CreateTeam,
  SetAssetStatus,
  SetTeamStatus,
  SiteRef,
  TeamList,
  TeamView,
  UpdateAsset,
  UpdateTeam,
} from './contract.ts';
import { createAsset } from './use-cases/create-asset.ts';
import { createTeam } from './use-cases/create-team.ts';
import { listAssets } from './use-cases/list-assets.ts';
import { listTeams } from './use-cases/list-teams.ts';
import { setAssetStatus } from './use-cases/set-asset-status.ts';
import { setTeamStatus } from './use-cases/set-team-status.ts';
import { updateAsset } from './use-cases/update-asset.ts';
import { updateTeam } from './use-cases/update-team.ts';

const touches = ['facilities', 'scheduling', 'bookings.board'];

export const teamsRouter = router({
  list: procedure('facilities.teams.list')
    .meta({ does: 'Lists the mobile teams of a site, by name.' })
    .input(SiteRef)
    .output(TeamList)
    .query(query(listTeams)),
  create: procedure('facilities.teams.create', 'site/unknown', 'team/name-taken', 'team/too-many')
    .meta({ does: 'Adds a mobile team to a site.', touches })
    .input(keyed(CreateTeam))
    .output(TeamView)
    .mutation(command(createTeam)),
  update: procedure('facilities.teams.update', 'team/unknown', 'team/name-taken')
    .meta({ does: 'Changes a team: its base, how far it goes, how much it takes on.', touches })
    .input(keyed(UpdateTeam))
    .output(TeamView)
    .mutation(command(updateTeam)),
  setStatus: procedure('facilities.teams.setStatus', 'team/unknown', 'team/status-not-allowed')
    .meta({ does: 'Takes a team off the road, or puts it back on.', touches })
    .input(keyed(SetTeamStatus))
    .output(TeamView)
    .mutation(command(setTeamStatus)),
});

export const equipmentRouter = router({
  list: procedure('facilities.equipment.list')
    .meta({ does: 'Lists the equipment of a site that jobs take with them, by label.' })
    .input(SiteRef)
    .output(AssetList)
    .query(query(listAssets)),
  create: procedure('facilities.equipment.create', 'site/unknown', 'equipment/label-taken', 'equipment/too-many')
    .meta({ does: 'Adds a piece of equipment to a site.', touches })
    .input(keyed(CreateAsset))
    .output(AssetView)
    .mutation(command(createAsset)),
  update: procedure('facilities.equipment.update', 'equipment/unknown', 'equipment/label-taken')
    .meta({ does: 'Changes what a piece of equipment is, or is called.', touches })
    .input(keyed(UpdateAsset))
    .output(AssetView)
    .mutation(command(updateAsset)),
  setStatus: procedure('facilities.equipment.setStatus', 'equipment/unknown', 'equipment/status-not-allowed')
    .meta({ does: 'Takes a piece of equipment out of use, or back into it.', touches })
    .input(keyed(SetAssetStatus))
    .output(AssetView)
    .mutation(command(setAssetStatus)),
});
