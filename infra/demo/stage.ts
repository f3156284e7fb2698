import { found } from '#infra/demo/done.ts';
import type { Calendar } from '#infra/demo/calendar.ts';
import type { PersonName } from '#infra/demo/cast/people.ts';
import type { Deps } from '#infra/demo/deps.ts';
import { clock, type Script } from '#infra/demo/script.ts';
import { newId } from '#shared/config/new-id.ts';
import type { PersonActor } from '#shared/domain/roles.ts';

/** Where the story plays: what it is told with, its days, the list of acts, and who and what is there so far. */
export interface Stage {
  readonly deps: Deps;
  readonly calendar: Calendar;
  readonly script: Script;
  readonly actors: Map<PersonName, PersonActor>;
  /** Ids by the names that the story gives them. */
  readonly activityIds: Map<string, string>;
  readonly claimIds: Map<string, string>;
}

/** An empty stage. */
export const newStage = (deps: Deps, calendar: Calendar, script: Script): Stage => ({
  deps,
  calendar,
  script,
  actors: new Map(),
  activityIds: new Map(),
  claimIds: new Map(),
});

/** Somebody who has joined. */
export const actorOf = (stage: Stage, name: PersonName): PersonActor => found(stage.actors.get(name), `${name}, who has not joined`);

export const activityIdOf = (stage: Stage, name: string): string => found(stage.activityIds.get(name), `meeting ${name}`);

/** A person and a meeting as things that acts are done on. */
export const person = (name: PersonName): string => `person ${name}`;
export const meeting = (name: string): string => `meeting ${name}`;

/** One person's costs for one meeting are called by both. */
export const claimName = (meetingName: string, who: PersonName): string => `${meetingName} ${who}`;

export const claimIdOf = (stage: Stage, name: string): string => found(stage.claimIds.get(name), `costs ${name}`);

/** Who asks, at the instant of the act, with a form that nobody sent before. */
export const asked = <A>(actor: A) => ({ actor, now: clock.now, requestId: newId() });
