import { purposes, type Purpose } from '#shared/domain/consent.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import { readPersonWithChoices, type PersonWithChoices } from '#shared/store/person-with-choices.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';

/** Their own choices; undefined for anybody who has none or may not see them. */
export const ownChoices = async ({ database }: ConsentFunctionDeps, request: PageRequest): Promise<PersonWithChoices | undefined> => {
  if (request.actor.kind !== 'person') return undefined;
  const found = await readPersonWithChoices(database, request.actor.personId);
  return found !== undefined && mayDo(request.actor, 'choices.see', found.person) ? found : undefined;
};

/** The purpose an address names; undefined when there is no such. */
export const purposeOf = (request: PageRequest): Purpose | undefined => purposes.find((purpose) => purpose === request.params['purpose']);
