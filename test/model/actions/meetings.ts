import type { Person } from '#shared/domain/person.ts';
import { daysAfter, londonDateOf } from '#shared/domain/london-time.ts';
import type { Plan } from '#shared/domain/planning.ts';
import type { PersonActor } from '#shared/domain/roles.ts';
import { callOffActivity } from '#shared/operations/activities/call-off.ts';
import { invitePerson } from '#shared/operations/activities/invite-person.ts';
import { savePlan, startPlan } from '#shared/operations/activities/plan-activity.ts';
import { recordPart } from '#shared/operations/activities/record-part.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { agreeToSaid, removeSaid, answerWhatHappened } from '#shared/operations/activities/settle-said.ts';
import { answerSaid } from '#shared/operations/board/answer-said.ts';
import { boards } from '#test/model/cast.ts';
import { form, type Action, type Scene } from '#test/model/form.ts';

export const fundIds = ['fund-a', 'fund-b'] as const;

/** The person, or now and then somebody else who has their address. */
export const owner = ({ pick, chance, seen }: Scene, personId: string): PersonActor => {
  const other = chance(0.05) ? pick(seen.people) : seen.people.find((person) => person.personId === personId);
  return actorOf(other, personId);
};

const actorOf = (person: Person | undefined, personId: string): PersonActor => ({
  kind: 'person',
  personId: person?.personId ?? personId,
  alias: person?.alias ?? 'none',
});

/** Who asks, when, and by which form, for a person or for whoever of the staff it is. */
export const askedBy = <A>({ played, requestId }: Scene, actor: A) => ({ actor, now: played.world.deps.now(), requestId });

const planOf = (scene: Scene): Plan => {
  const { pick, draw, played } = scene;
  const feePence = Math.floor(draw() * 9_000);
  return {
    title: 'Getting help sooner',
    contentNote: { kind: 'none-expected' },
    openness: 'private',
    whoWillBeThere: 'Eight people',
    heldOn: daysAfter(londonDateOf(played.world.deps.now()), Math.floor(draw() * 3)),
    startsAtClock: '14:00',
    lengthMinutes: 120,
    where: { kind: 'online', text: 'The link comes by mail' },
    papers: [],
    offer: {
      feePence,
      feeFor: feePence > 0 ? 'half a day' : '',
      covers: [
        { kind: 'car', capPence: 3_000 },
        { kind: 'public-transport', capPence: 2_000 },
        { kind: 'childcare', capPence: scene.chance(0.5) ? 0 : 6_000 },
      ],
      paidWithinWorkingDays: 10,
      fundId: pick(fundIds) ?? fundIds[0],
      policyVersion: 'default-2026-11',
    },
  };
};

export const startsPlan: Action = (scene) => {
  const [board, plan, asked] = [scene.chance(0.8) ? boards[0] : boards[1], planOf(scene), askedBy(scene, scene.actor)];
  return form('start plan', () => startPlan(scene.played.world.deps, asked, { board, plan }));
};

export const savesPlan: Action = (scene) => {
  const { seen, pick, chance, played, actor } = scene;
  const activity = pick(chance(0.7) ? seen.activities.filter(({ state }) => state === 'draft') : seen.activities);
  if (activity === undefined) return undefined;
  const change = { activityId: activity.activityId, version: scene.version(activity), plan: planOf(scene), ready: chance(0.9) };
  const asked = askedBy(scene, actor);
  return form('save plan', () => savePlan(played.world.deps, asked, change));
};

export const callsOff: Action = (scene) => {
  const activity = scene.pick(scene.seen.activities);
  if (activity === undefined) return undefined;
  const [of, asked] = [{ activityId: activity.activityId, version: scene.version(activity) }, askedBy(scene, scene.actor)];
  return form('call off', () => callOffActivity(scene.played.world.deps, asked, of));
};

export const invites: Action = (scene) => {
  const { seen, pick, played, actor } = scene;
  const now = played.world.clock.now();
  const activity = pick(seen.activities.filter(({ state, startsAt }) => state === 'ready' && startsAt > now)) ?? pick(seen.activities);
  const person = pick(seen.people);
  if (activity === undefined || person === undefined) return undefined;
  const asked = askedBy(scene, actor);
  return form('invite', () => invitePerson(played.world.deps, asked, { activityId: activity.activityId, personId: person.personId }));
};

export const replies: Action = (scene) => {
  const { seen, pick, chance, played } = scene;
  const now = played.world.clock.now();
  const open = seen.invitations.filter(({ startsAt, state }) => startsAt > now && state !== 'yes');
  const invitation = (chance(0.8) ? pick(open) : undefined) ?? pick(seen.invitations);
  const activity = seen.activities.find(({ activityId }) => activityId === invitation?.activityId);
  if (invitation === undefined || activity === undefined) return undefined;
  const reply = chance(0.55) ? 'yes' : (pick(['yes', 'maybe', 'no', 'another-way'] as const) ?? 'no');
  const asked = askedBy(scene, owner(scene, invitation.personId));
  const answer = { activityId: invitation.activityId, reply, detailsSeen: scene.version(activity) };
  // Yes, back, and No from the same page are two replies: the same form counts again after another.
  return form(`reply ${reply}`, () => replyToInvitation(played.world.deps, asked, answer), { again: 'same-at-once' });
};

export const recordsPart: Action = (scene) => {
  const { seen, pick, chance, played, actor } = scene;
  const now = played.world.clock.now();
  const begun = seen.invitations.filter(({ startsAt, state }) => startsAt <= now && state !== 'took-part');
  const invitation = (chance(0.8) ? pick(begun) : undefined) ?? pick(seen.invitations);
  if (invitation === undefined) return undefined;
  const tookPart = chance(0.8) ? 'yes' : 'no';
  const record = {
    activityId: invitation.activityId,
    personId: invitation.personId,
    version: scene.version(invitation),
    tookPart,
    notes: chance(0.4) ? ['Letters should say who to ring.'] : [],
  } as const;
  const asked = askedBy(scene, actor);
  return form(`record ${tookPart}`, () => recordPart(played.world.deps, asked, record));
};

const openContribution = (scene: Scene) => {
  const contribution = scene.pick(scene.seen.contributions);
  if (contribution === undefined) return undefined;
  const { activityId, contributionId, boardId, personId } = contribution;
  return {
    contribution,
    of: { activityId, contributionId, boardId, version: scene.version(contribution) },
    asked: askedBy(scene, owner(scene, personId)),
  };
};

export const settlesWords: Action = (scene) => {
  const open = openContribution(scene);
  if (open === undefined) return undefined;
  const { deps } = scene.played.world;
  const showing = scene.pick(['with-name', 'without-name', 'hold'] as const) ?? 'hold';
  if (scene.chance(0.2)) return form('remove words', () => removeSaid(deps, open.asked, open.of));
  if (open.contribution.state === 'answered')
    return form('answer outcome', () => answerWhatHappened(deps, open.asked, { ...open.of, answer: 'not-yet' }));
  return form('agree words', () => agreeToSaid(deps, open.asked, { ...open.of, words: 'Say who to ring.', showing }));
};

export const recordsOutcome: Action = (scene) => {
  const open = openContribution(scene);
  if (open === undefined) return undefined;
  const { deps } = scene.played.world;
  const asked = askedBy(scene, scene.actor);
  return form('record outcome', () => answerSaid(deps, asked, { ...open.of, kind: 'partly', words: 'Letters say it from May.' }));
};
