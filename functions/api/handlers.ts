import { claimAsJson, meetingAsJson } from '#functions/api/as-json.ts';
import type { apiRoutes } from '#functions/api/routes.ts';
import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { jsonReply } from '#shared/http/replies.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';
import { readOwnClaim, readOwnClaims, readOwnMeetings } from '#shared/operations/claims/read-claim.ts';
import type { ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';

export type ApiDeps = Pick<ClaimsDeps, 'claims' | 'ownClaims' | 'activities' | 'policyOn' | 'policyVersion'>;

const nothingHere = jsonReply({ problem: 'not-found' }, 404);

/** A page of a person's claims, newest first. `next` is given back as `after` for the page that follows. */
const claims =
  (deps: ApiDeps): PageHandler =>
  async ({ actor, query }) => {
    const found = await readOwnClaims(deps, actor, query.get('after') ?? '');
    if (found === undefined) return nothingHere;
    const shown = found.actualCostOnly ? found.items.map(onlyWhatItCost) : found.items;
    return jsonReply({ claims: shown.map(claimAsJson), next: found.next });
  };

const claim =
  (deps: ApiDeps): PageHandler =>
  async ({ actor, params }) => {
    const found = await readOwnClaim(deps, actor, { claimId: params['claimId'] ?? '', action: 'claim.see' });
    return found === undefined ? nothingHere : jsonReply(claimAsJson(found.claim));
  };

const meetings =
  (deps: ApiDeps): PageHandler =>
  async ({ actor, query }) => {
    const found = await readOwnMeetings(deps, actor, query.get('after') ?? '');
    if (found === undefined) return nothingHere;
    return jsonReply({ meetings: found.items.map((one) => meetingAsJson(one, found.actualCostOnly)), next: found.next });
  };

/** A handler for each address of `api`: the same reading as the pages, as JSON. */
export const apiHandlers = (deps: ApiDeps): HandlersOf<typeof apiRoutes> => ({
  'api.claims': claims(deps),
  'api.claim': claim(deps),
  'api.meetings': meetings(deps),
});
