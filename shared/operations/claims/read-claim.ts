import { mayStart } from '#shared/domain/claiming.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { PayeeStanding } from '#shared/domain/pay-turn.ts';
import { mayDo, type Action } from '#shared/domain/permissions.ts';
import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import { priceJourneys } from '#shared/domain/pricing/claim-journeys.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { ClaimsDeps } from '#shared/operations/claims/claims-deps.ts';
import type { BandRead } from '#shared/store/own-claim.ts';
import type { PageOf } from '#shared/store/read.ts';

/** A person's own claim as they may see it. A draft is priced as if it were sent now: that is what every page shows and what is sent. */
export interface OwnClaimRead {
  readonly claim: Claim;
  readonly actualCostOnly: boolean;
  /** Where their bank details are; undefined when they gave none. */
  readonly payee: PayeeStanding | undefined;
  /** What their sent claims use of the band for miles by car. */
  readonly band: BandRead;
}

type ReadingDeps = Pick<ClaimsDeps, 'ownClaims' | 'policyOn' | 'policyVersion'>;

/** Their own claim; undefined when it doesn't exist or isn't theirs. */
export const readOwnClaim = async (
  deps: ReadingDeps,
  actor: Actor,
  asked: { readonly claimId: string; readonly action: Action },
): Promise<OwnClaimRead | undefined> => {
  if (actor.kind !== 'person') return undefined;
  const read = await deps.ownClaims.read({ claimId: asked.claimId, personId: actor.personId });
  const { claim } = read;
  if (claim === undefined || !mayDo(actor, asked.action, { personId: claim.personId })) return undefined;
  return { ...read, claim: pricedNow(deps, claim, read) };
};

/** A draft at today's rates and in its place in the band; what was sent keeps the price it was sent at. */
export const pricedNow = (deps: ReadingDeps, claim: Claim, read: Pick<OwnClaimRead, 'actualCostOnly' | 'band'>): Claim => {
  if (claim.state !== 'draft') return claim;
  return read.actualCostOnly ? onlyWhatItCost(claim) : priceJourneys(claim, read.band.used, deps);
};

/** What a person's page of costs lists: what they started, and meetings they can still start one for. */
export interface OwnCosts {
  readonly started: readonly { readonly costs: CostsSummary; readonly title: string; readonly boardPlainName: string }[];
  readonly toStart: readonly Invitation[];
  /** Where their bank details are, for what is agreed: undefined when they gave none. */
  readonly payee: PayeeStanding | undefined;
  readonly next: string;
}

const pageLength = 100;

/**
 * A person's costs, newest meeting first, in one query: their invitations and the summaries of their claims stand together. Where their
 * bank details are is read at the same time, so that the list says whose turn it is as truly as each page does.
 */
export const listOwnCosts = async (
  deps: Pick<ClaimsDeps, 'activities' | 'ownClaims'>,
  asked: { readonly personId: string; readonly now: string; readonly after: string },
): Promise<OwnCosts> => {
  const [{ invitations, costs, next }, payee] = await Promise.all([
    deps.activities.ofPerson(asked.personId, { limit: pageLength, after: asked.after }),
    deps.ownClaims.payeeOf(asked.personId),
  ]);
  const today = londonDateOf(asked.now);
  const titleOf = (activityId: string) => invitations.find((invitation) => invitation.activityId === activityId);
  const startedFor = new Set(costs.map(({ activityId }) => activityId));
  return {
    started: costs.map((one) => ({
      costs: one,
      title: titleOf(one.activityId)?.title ?? 'A meeting',
      boardPlainName: titleOf(one.activityId)?.boardPlainName ?? '',
    })),
    toStart: invitations.filter((invitation) => !startedFor.has(invitation.activityId) && mayStart(invitation, today).ok),
    payee,
    next,
  };
};

/** A page of a list, and whether its person wants no fee shown. */
export interface OwnPage<T> extends PageOf<T> {
  readonly actualCostOnly: boolean;
}

/** A page of a person's claims, newest first; undefined for anybody but a person. */
export const readOwnClaims = async (
  deps: Pick<ClaimsDeps, 'claims' | 'ownClaims'>,
  actor: Actor,
  after: string,
): Promise<OwnPage<Claim> | undefined> => {
  if (actor.kind !== 'person') return undefined;
  const [page, actualCostOnly] = await Promise.all([
    deps.claims.ofPerson(actor.personId, { limit: 50, after }),
    deps.ownClaims.actualCostOnly(actor.personId),
  ]);
  return { ...page, actualCostOnly };
};

/** A page of a person's invitations, newest meeting first; undefined for anybody but a person. */
export const readOwnMeetings = async (
  deps: Pick<ClaimsDeps, 'activities' | 'ownClaims'>,
  actor: Actor,
  after: string,
): Promise<OwnPage<Invitation> | undefined> => {
  if (actor.kind !== 'person') return undefined;
  const [page, actualCostOnly] = await Promise.all([
    deps.activities.ofPerson(actor.personId, { limit: pageLength, after }),
    deps.ownClaims.actualCostOnly(actor.personId),
  ]);
  return { items: page.invitations, next: page.next, actualCostOnly };
};
