import type { Claim } from '#shared/domain/claim.ts';
import type { Fund } from '#shared/domain/fund.ts';
import type { Payee } from '#shared/domain/payee.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { RunNumbers } from '#shared/store/runs.ts';

/** What a ticked box names: a claim with its person and budget, so that all of it is read in one call. Checked against the claim. */
export interface Chosen {
  readonly claimId: string;
  readonly personId: string;
  readonly fundId: string;
}

/** A claim with everything its line in a run is made of. */
export interface Ready {
  readonly claim: Claim;
  readonly payee: Payee;
  readonly fund: Fund;
}

export interface RunMaterial {
  readonly ready: readonly Ready[];
  readonly numbers: RunNumbers;
}

/** Reads what a run is made of in one call. A claim whose payee or budget isn't there, or isn't the one named, is left out. */
export const readChosen = async (deps: RunsDeps, chosen: readonly Chosen[]): Promise<RunMaterial> => {
  const { claims, payees, funds, runs } = deps;
  const fundIds = [...new Set(chosen.map((each) => each.fundId))];
  const personIds = [...new Set(chosen.map((each) => each.personId))];
  const found = await readTogether(deps.database, [
    runs.wantingNumbers(),
    ...chosen.map((each) => claims.wanting(each.claimId)),
    ...personIds.map((personId) => payees.wanting(personId)),
    ...fundIds.map((fundId) => funds.wanting(fundId)),
  ]);
  const ready = chosen.flatMap(({ claimId, personId, fundId }) => {
    const claim = found(claims.wanting(claimId));
    const payee = found(payees.wanting(personId));
    const fund = found(funds.wanting(fundId));
    if (claim === undefined || payee === undefined || fund === undefined) return [];
    return claim.personId === personId && claim.offer.fundId === fundId ? [{ claim, payee, fund }] : [];
  });
  return { ready, numbers: found(runs.wantingNumbers()) ?? { runs: 0, payments: 0 } };
};
