import { allocateHere, listFunds, showFund } from '#functions/oversight/funds.ts';
import { showHistory, showJournal } from '#functions/oversight/journal.ts';
import { saveSettled, showMessages } from '#functions/oversight/messages.ts';
import { showPolicy, type PolicyDeps } from '#functions/oversight/policy.ts';
import type { oversightRoutes } from '#functions/oversight/routes.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';
import type { FundsDeps } from '#shared/operations/funds/allocate.ts';
import type { LookAfterDeps } from '#shared/operations/oversight/look-after-messages.ts';
import type { JournalDeps } from '#shared/operations/oversight/read-journal.ts';

/** What the pages that look over the whole are given. */
export type OversightDeps = FundsDeps & JournalDeps & LookAfterDeps & PolicyDeps;

/** A handler for each address of oversight. */
export const oversightHandlers = (deps: OversightDeps): HandlersOf<typeof oversightRoutes> => ({
  'oversight.funds': listFunds(deps),
  'oversight.fund': showFund(deps),
  'oversight.allocate': allocateHere(deps),
  'oversight.policy': showPolicy(deps),
  'oversight.journal': showJournal(deps),
  'oversight.history': showHistory(deps),
  'oversight.messages': showMessages(deps),
  'oversight.settle': saveSettled(deps),
});
