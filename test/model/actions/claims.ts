import { askedTotalPence, writtenVersion, type Claim, type ClaimState } from '#shared/domain/claim.ts';
import type { LineTyped } from '#shared/domain/claim-line.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { askAboutClaim, decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { removeOwnLine, saveLine } from '#shared/operations/claims/change-lines.ts';
import { askToLookAgain } from '#shared/operations/claims/look-again.ts';
import { answerOwnClaim, sendOwnClaim, takeBackOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { startOwnClaim } from '#shared/operations/claims/start-claim.ts';
import { askedBy, owner } from '#test/model/actions/meetings.ts';
import { form, type Action, type Scene } from '#test/model/form.ts';

/** A claim in one of these states, usually; now and then any. */
const claimIn = ({ seen, pick, chance }: Scene, ...states: readonly ClaimState[]): Claim | undefined =>
  (chance(0.92) ? pick(seen.claims.filter(({ state }) => states.includes(state))) : undefined) ??
  (chance(0.3) ? pick(seen.claims) : undefined);

export const startsClaim: Action = (scene) => {
  const { seen, pick, chance, played } = scene;
  const started = new Set(seen.costs.map(({ activityId, personId }) => `${activityId} ${personId}`));
  const invitation = pick(
    chance(0.8)
      ? seen.invitations.filter(
          ({ activityId, personId, state, saidYes }) =>
            (state === 'yes' || state === 'took-part' || (state === 'not-there' && saidYes)) && !started.has(`${activityId} ${personId}`),
        )
      : seen.invitations,
  );
  if (invitation === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, invitation.personId));
  return form('start claim', () => startOwnClaim(played.world.deps, asked, invitation.activityId));
};

const typedLine = (scene: Scene, claim: Claim): LineTyped => {
  const [year = '', month = '', day = ''] = claim.heldOn.split('-');
  const blank = { date: { day, month, year }, miles: '', amount: '', choice: '', less: '', note: '' };
  const hasTime = claim.lines.some((line) => line.kind === 'time');
  const kind =
    scene.pick(
      hasTime ? (['car', 'public-transport', 'childcare'] as const) : (['car', 'public-transport', 'childcare', 'time', 'time'] as const),
    ) ?? 'time';
  switch (kind) {
    case 'car':
      return { ...blank, kind, miles: String(1 + Math.floor(scene.draw() * 40)) };
    case 'public-transport':
    case 'childcare':
      // Now and then far beyond the offer, which two people decide.
      return { ...blank, kind, amount: (scene.draw() * (scene.chance(0.1) ? 600 : 60)).toFixed(2) };
    case 'time':
      return { ...blank, kind, choice: scene.pick(['all', 'less', 'none'] as const) ?? 'all', less: '1.50' };
    default:
      return kind satisfies never;
  }
};

export const savesLine: Action = (scene) => {
  const claim = claimIn(scene, 'draft');
  if (claim === undefined) return undefined;
  const line = scene.chance(0.2) ? scene.pick(claim.lines) : undefined;
  const typed = {
    ...typedLine(scene, claim),
    ...(line === undefined ? {} : { kind: line.kind, miles: '7', amount: '12.40', choice: 'none' }),
  };
  const asked = askedBy(scene, owner(scene, claim.personId));
  const save = { claimId: claim.claimId, version: scene.version({ version: writtenVersion(claim) }), lineId: line?.lineId, typed };
  return form('save line', () => saveLine(scene.played.world.deps, asked, save));
};

export const removesLine: Action = (scene) => {
  const claim = claimIn(scene, 'draft');
  const line = scene.pick(claim?.lines ?? []);
  if (claim === undefined || line === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, claim.personId));
  const remove = { claimId: claim.claimId, version: scene.version({ version: writtenVersion(claim) }), lineId: line.lineId };
  return form('remove line', () => removeOwnLine(scene.played.world.deps, asked, remove));
};

export const sends: Action = (scene) => {
  const claim = claimIn(scene, 'draft');
  if (claim === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, claim.personId));
  const version = scene.version({ version: writtenVersion(claim) });
  const of = { claimId: claim.claimId, version, shownPence: askedTotalPence(claim) };
  return form('send claim', () => sendOwnClaim(scene.played.world.deps, asked, of));
};

export const takesBack: Action = (scene) => {
  const claim = claimIn(scene, 'sent', 'question', 'half-decided');
  if (claim === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, claim.personId));
  return form('take claim back', () => takeBackOwnClaim(scene.played.world.deps, asked, claim.claimId));
};

export const answers: Action = (scene) => {
  const claim = claimIn(scene, 'question');
  if (claim === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, claim.personId));
  const answer = { claimId: claim.claimId, version: scene.version({ version: writtenVersion(claim) }), words: 'By bus, there and back.' };
  return form('answer question', () => answerOwnClaim(scene.played.world.deps, asked, answer));
};

export const looksAgain: Action = (scene) => {
  const claim = claimIn(scene, 'approved', 'settled');
  if (claim === undefined) return undefined;
  const asked = askedBy(scene, owner(scene, claim.personId));
  return form('look again', () => askToLookAgain(scene.played.world.deps, asked, claim.claimId));
};

const formOf = (scene: Scene, claim: Claim) => ({
  claimId: claim.claimId,
  personId: claim.personId,
  fundId: claim.offer.fundId,
  version: scene.version(claim),
  requestId: scene.requestId,
  result: `/approvals/${claim.claimId}`,
});

export const asks: Action = (scene) => {
  const claim = claimIn(scene, 'sent', 'half-decided');
  if (claim === undefined) return undefined;
  const asking = { ...formOf(scene, claim), words: 'How did you travel?' };
  return form('ask', () => askAboutClaim(scene.played.world.deps, scene.actor, asking));
};

export const decides: Action = (scene) => {
  const claim = claimIn(scene, 'sent', 'half-decided');
  if (claim === undefined) return undefined;
  const nothing = scene.chance(0.1);
  const choices = claim.lines.map(({ lineId, askedPence }): LineChoice => {
    const pays = nothing ? 'nothing' : scene.chance(0.7) ? 'full' : 'another';
    return {
      lineId,
      pays,
      amountPence: Math.floor(scene.draw() * (askedPence + 1)),
      reasonCode: 'paid-another-way',
      // The second of two has words of their own, for where the two decide otherwise.
      reasonWords: claim.state === 'half-decided' ? 'Looked at afresh.' : 'It was more than the offer.',
    };
  });
  const deciding = { ...formOf(scene, claim), choices };
  return form('decide', () => decideClaim(scene.played.world.deps, scene.actor, deciding));
};
