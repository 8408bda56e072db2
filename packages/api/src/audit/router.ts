import * as z from 'zod';
import { command, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import { AskTimeline, ChainView, EntryPage, ParkedList, ReplayFacts, SearchTrail, VerifyChain } from './contract.ts';
import { listParked } from './use-cases/list-parked.ts';
import { replayFacts } from './use-cases/replay-facts.ts';
import { searchTrail } from './use-cases/search-trail.ts';
import { showTimeline } from './use-cases/show-timeline.ts';
import { verifyChain } from './use-cases/verify-chain.ts';

export const auditRouter = router({
  search: procedure('audit.search')
    .meta({ does: 'Finds who did what, latest first, with what changed.' })
    .input(SearchTrail)
    .output(EntryPage)
    .query(query(searchTrail)),
  timeline: procedure('audit.timeline')
    .meta({ does: 'Shows everything that was done to one thing, oldest first.' })
    .input(AskTimeline)
    .output(EntryPage)
    .query(query(showTimeline)),
  verifyChain: procedure('audit.verifyChain')
    .meta({ does: 'Checks a part of the chain of seals over the trail, and names the first link that does not hold.' })
    .input(VerifyChain)
    .output(ChainView)
    .query(query(verifyChain)),
  parked: procedure('audit.parked')
    .meta({ does: 'Lists what stands still because a reaction to it failed again and again.' })
    .input(z.strictObject({}))
    .output(ParkedList)
    .query(query(listParked)),
  replay: procedure('audit.replay', 'replay/not-parked')
    .meta({ does: 'Delivers again what was parked, after what stopped it was mended.', touches: ['audit.parked'] })
    .input(keyed(ReplayFacts))
    .output(done)
    .mutation(command(replayFacts)),
});
