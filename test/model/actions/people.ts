import type { PersonActor } from '#shared/domain/roles.ts';
import { changeChoice } from '#shared/operations/consent/change-choice.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee } from '#shared/operations/payments/check-payee.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { changeName } from '#shared/operations/people/change-details.ts';
import { chooseMoney } from '#shared/operations/people/choose-money.ts';
import { closeAccount, comeBackToAccount, pauseAccount, placeChoices, resumeAccount } from '#shared/operations/people/pause-and-close.ts';
import { owner } from '#test/model/actions/meetings.ts';
import type { Everything } from '#test/model/everything.ts';
import { form, type Action, type Form, type Scene } from '#test/model/form.ts';

export const sessionsOf = (personId: string): readonly string[] => [`${personId}-phone`, `${personId}-laptop`];

/** True when one of somebody's sign-ins has taken a second step that still counts. */
export const isSteppedUp = (seen: Everything, personId: string, now: string): boolean =>
  sessionsOf(personId).some((session) => (seen.steppedUpUntil.get(session) ?? '') > now);

/** Anybody; mostly somebody whose money waits for their bank details. */
const personOf = ({ seen, pick, chance }: Scene) => {
  const waiting = seen.people.filter(
    ({ personId }) =>
      seen.claims.some((claim) => claim.personId === personId && claim.state === 'approved') &&
      !seen.payees.some((payee) => payee.personId === personId),
  );
  return (chance(0.8) ? pick(waiting) : undefined) ?? pick(seen.people);
};

export const asksForCode: Action = (scene) => {
  const person = personOf(scene);
  if (person === undefined) return undefined;
  const request = { way: 'in-person' as const, whereTo: '', requestId: scene.requestId, result: '/bank' };
  const actor = owner(scene, person.personId);
  return form('ask for a code', () => askForCode(scene.played.world.deps, actor, request));
};

/** A code is shown once: the same form again gives none. */
export const makesCode: Action = async (scene) => {
  const { played, actor, requestId } = scene;
  const waiting = await played.world.plain.payees.codesAsked({ limit: 20 });
  const personId = scene.pick(waiting.items)?.personId ?? personOf(scene)?.personId ?? '';
  let secret = '';
  const ask = async () => {
    const made = await makeCode(played.world.deps, actor, { personId, howSure: 'met-in-person', requestId });
    if (made.ok) secret = made.value.readable;
    return made;
  };
  const noted = (): void => {
    played.codes.set(personId, [...(played.codes.get(personId) ?? []), { secret, madeBy: actor.staffId }]);
  };
  return form('make a code', ask, { again: 'nothing', noted });
};

/** One of their two sign-ins: the one they stepped up, or the other. */
const sessionFor = ({ pick, chance, seen, played }: Scene, personId: string) => {
  const now = played.world.clock.now();
  const steppedUp = sessionsOf(personId).filter((session) => (seen.steppedUpUntil.get(session) ?? '') > now);
  return played.world.plain.sessions.read((chance(0.8) ? pick(steppedUp) : undefined) ?? pick(sessionsOf(personId)) ?? '');
};

export const usesCode: Action = async (scene) => {
  const { played, chance, pick, seen } = scene;
  const made = seen.people.filter((person) => seen.codeStates.get(person.personId) === 'made');
  const personId = (pick(made) ?? personOf(scene))?.personId ?? '';
  const session = await sessionFor(scene, personId);
  const code = chance(0.85) ? played.codes.get(personId)?.at(-1) : undefined;
  if (session === undefined) return undefined;
  const noted = (): void => {
    played.steppedUpBy.set(session.idHash, code?.madeBy ?? '');
  };
  return form('use a code', () => useCode(played.world.deps, session, code?.secret ?? 'WRONG999'), { again: 'counts', noted });
};

export const givesDetails: Action = async (scene) => {
  const { played, seen, requestId } = scene;
  const now = played.world.clock.now();
  const steppedUp = seen.people.filter(({ personId }) => isSteppedUp(seen, personId, now));
  const personId = (scene.pick(steppedUp) ?? personOf(scene))?.personId ?? '';
  const session = await sessionFor(scene, personId);
  if (session === undefined) return undefined;
  const payee = seen.payees.find((each) => each.personId === personId);
  const typed = {
    payeeName: 'A Person',
    sortCode: '12-34-56',
    accountNumber: String(10_000_000 + Math.floor(scene.draw() * 9_999)),
    rollNumber: '',
  };
  const details = { typed, version: scene.version(payee ?? { version: 0 }), requestId, result: '/bank' };
  const place = `${personId}#${(payee?.detailsVersion ?? 0) + 1}`;
  const maker = played.steppedUpBy.get(session.idHash) ?? '';
  return form('give details', () => giveBankDetails(played.world.deps, session, details), {
    noted: () => void played.codeMakers.set(place, maker),
  });
};

export const checks: Action = (scene) => {
  const { seen, chance, actor, played, requestId } = scene;
  const payee = scene.pick(seen.payees.filter(({ state }) => state === 'waiting-for-check')) ?? scene.pick(seen.payees);
  if (payee === undefined) return undefined;
  const answer = chance(0.85) ? ('confirm' as const) : ('send-back' as const);
  const check = {
    personId: payee.personId,
    version: scene.version(payee),
    answer,
    way: 'met-in-person' as const,
    words: 'Please look at the number.',
    requestId,
    result: '/payees',
  };
  return form('check payee', () => checkPayee(played.world.deps, actor, check));
};

export const choosesWhen: Action = (scene) => {
  const { seen, chance, played, requestId } = scene;
  const payee = scene.pick(seen.payees);
  if (payee === undefined) return undefined;
  const actor = owner(scene, payee.personId);
  const choice = { payWhen: chance(0.8) ? ('as-it-comes' as const) : ('when-i-say' as const), requestId, result: '/bank' };
  return form('choose when', () => choosePayWhen(played.world.deps, actor, choice));
};

const stepsFrom = {
  active: ['pause', 'close', 'name', 'choice', 'choice', 'resume', 'money'],
  paused: ['resume', 'resume', 'close', 'name'],
  closing: ['come-back', 'come-back', 'pause'],
  closed: ['come-back'],
} as const;

const pauses = (scene: Scene, actor: PersonActor): Form => {
  const press = { requestId: scene.requestId, result: '/you', moneyMessages: 'keep', places: scene.pick(placeChoices) ?? 'keep' } as const;
  return form('pause', () => pauseAccount(scene.played.world.deps, actor, press));
};

/** Pausing, coming back, closing, another name, a changed mind. */
export const changesSelf: Action = (scene): Form | undefined => {
  const person = personOf(scene);
  if (person === undefined) return undefined;
  const { deps } = scene.played.world;
  const actor = owner(scene, person.personId);
  const step = { requestId: scene.requestId, result: '/you' };
  switch (scene.pick(stepsFrom[person.state])) {
    case 'pause':
      return pauses(scene, actor);
    case 'resume':
      return form('resume', () => resumeAccount(deps, actor, step));
    case 'close':
      return scene.chance(0.3) ? form('close', () => closeAccount(deps, actor, step)) : undefined;
    case 'come-back':
      return form('come back', () => comeBackToAccount(deps, actor, step));
    case 'name': {
      const version = scene.version(person);
      return form('change name', () => changeName(deps, actor, { ...step, version, knownAs: 'Sam' }));
    }
    case 'money':
      return form('choose money', () => chooseMoney(deps, actor, { ...step, actualCostOnly: scene.chance(0.5) }));
    case 'choice': {
      const choice = scene.chance(0.5) ? ('yes' as const) : ('no' as const);
      return form('change choice', () => changeChoice(deps, actor, { ...step, purpose: 'hear-about-more', choice }));
    }
    case undefined:
      return undefined;
  }
};
