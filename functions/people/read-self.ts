import type { Person } from '#shared/domain/person.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** Their own record; undefined for anybody who has none or may not see it. */
export const readSelf = async ({ people }: PeopleFunctionDeps, request: PageRequest): Promise<Person | undefined> => {
  if (request.actor.kind !== 'person') return undefined;
  const person = await people.read(request.actor.personId);
  return person !== undefined && mayDo(request.actor, 'you.see', person) ? person : undefined;
};
