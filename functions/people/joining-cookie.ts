import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { clearCookie, cookieNames, setCookie } from '#shared/http/cookies.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import type { Joining, JoiningStore } from '#shared/store/joinings.ts';

const keptMinutes = welcoming.joiningKeptDays * 24 * 60;

/** A half-filled join and the secret that leads to it, which only this browser holds. */
export interface Held {
  readonly secret: string;
  readonly joining: Joining;
}

/** What this browser began; undefined when there is nothing, or its days are over. */
export const heldJoining = async (joinings: JoiningStore, request: PageRequest): Promise<Held | undefined> => {
  const secret = request.cookies[cookieNames.joining];
  if (secret === undefined || secret === '') return undefined;
  const joining = await joinings.read(secret, request.now);
  return joining === undefined ? undefined : { secret, joining };
};

/** A new one, with nothing in it. */
export const newJoining = (request: PageRequest, answers: Joining['answers']): Held => ({
  secret: `${request.newId()}${request.newId()}`,
  joining: { answers, startedAt: request.now, endsAt: minutesAfter(request.now, keptMinutes) },
});

/** It stays when the browser is closed: a code mail is often read in another app (care 3b.1). */
export const joiningCookie = (secret: string): string => setCookie(cookieNames.joining, secret, { maxAgeSeconds: keptMinutes * 60 });

export const noJoiningCookie = (): string => clearCookie(cookieNames.joining);

/** The London date on which it goes: as many days on as the page about joining says. */
export const keptUntil = (joining: Joining): string => londonDateOf(joining.endsAt);
