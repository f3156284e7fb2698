import type { RunState } from '#shared/domain/payment-run.ts';
import { cameBackReasons } from '#shared/domain/payment-files/return-reasons.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { allocateToFund } from '#shared/operations/funds/allocate.ts';
import { confirmRun } from '#shared/operations/payments/confirm-run.ts';
import { makeRun } from '#shared/operations/payments/make-run.ts';
import { noteCameBack } from '#shared/operations/payments/note-came-back.ts';
import { releaseRun, sendBackRun } from '#shared/operations/payments/release-run.ts';
import { takeFile } from '#shared/operations/payments/take-file.ts';
import { form, type Action, type Scene } from '#test/model/form.ts';

const runIn = ({ seen, pick, chance }: Scene, ...states: readonly RunState[]) =>
  (chance(0.92) ? pick(seen.runs.filter(({ state }) => states.includes(state))) : undefined) ?? (chance(0.3) ? pick(seen.runs) : undefined);

/** Usually what can be paid, sometimes the same claim twice in a list, or one that can't. */
export const makesRun: Action = (scene) => {
  const { seen, chance, pick, played, actor, requestId } = scene;
  const payable = seen.payees
    .filter(({ state, payWhen }) => state === 'confirmed' && payWhen === 'as-it-comes')
    .map(({ personId }) => personId);
  const usual = seen.claims.filter(({ state, personId }) => state === 'approved' && payable.includes(personId));
  const some = chance(0.6) ? usual : usual.filter(() => chance(0.5));
  const odd = chance(0.1) ? pick(seen.claims) : undefined;
  const claims = [...some, ...(odd === undefined ? [] : [odd])];
  if (claims.length === 0) return undefined;
  const chosen = claims.map(({ claimId, personId, offer }) => ({ claimId, personId, fundId: offer.fundId }));
  return form('make run', () => makeRun(played.world.deps, actor, { chosen, requestId }));
};

export const releases: Action = (scene) => {
  const run = runIn(scene, 'made');
  if (run === undefined) return undefined;
  const step = { runId: run.runId, requestId: scene.requestId, fileHashSeen: scene.chance(0.05) ? 'f'.repeat(64) : run.fileHash };
  return form('release run', () => releaseRun(scene.played.world.deps, scene.actor, step));
};

export const sendsRunBack: Action = (scene) => {
  const run = runIn(scene, 'made');
  if (run === undefined) return undefined;
  const step = { runId: run.runId, requestId: scene.requestId };
  return form('send run back', () => sendBackRun(scene.played.world.deps, scene.actor, step));
};

export const takesFile: Action = (scene) => {
  const run = runIn(scene, 'released', 'exported');
  if (run === undefined) return undefined;
  const step = { runId: run.runId, requestId: scene.requestId };
  return form('take file', () => takeFile(scene.played.world.deps, scene.actor, step));
};

export const confirms: Action = (scene) => {
  const run = runIn(scene, 'exported');
  if (run === undefined) return undefined;
  const paidOn = scene.chance(0.05) ? undefined : londonDateOf(scene.played.world.deps.now());
  const step = { runId: run.runId, requestId: scene.requestId, paidOn };
  return form('confirm run', () => confirmRun(scene.played.world.deps, scene.actor, step));
};

export const notesCameBack: Action = (scene) => {
  const run = runIn(scene, 'exported', 'confirmed');
  const line = run === undefined ? undefined : scene.pick(run.lines);
  if (run === undefined || line === undefined) return undefined;
  const because = scene.pick(cameBackReasons) ?? 'other';
  const on = londonDateOf(scene.played.world.deps.now());
  const step = { runId: run.runId, requestId: scene.requestId, claimId: line.claimId, because, on };
  return form('note came back', () => noteCameBack(scene.played.world.deps, scene.actor, step));
};

export const allocates: Action = (scene) => {
  const fund = scene.pick(scene.seen.funds);
  if (fund === undefined) return undefined;
  const { fundId } = fund;
  const allocation = {
    fundId,
    pence: Math.floor(scene.draw() * 30_000),
    version: scene.version(fund),
    requestId: scene.requestId,
    result: `/funds/${fundId}`,
  };
  return form('allocate', () => allocateToFund(scene.played.world.deps, scene.actor, allocation));
};
