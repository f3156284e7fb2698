import { stateAt } from '#shared/domain/consent/history.ts';
import { askedPurposes, type AskedPurpose } from '#shared/domain/consent/purposes.ts';
import type { ConsentState } from '#shared/domain/consent/states.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import { consentRules } from '#shared/operations/consent/consent-rules.ts';
import { readPersonWithChoices, type PersonWithChoices } from '#shared/store/person-with-choices.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';

/** Their own choices; undefined for anybody who has none or may not see them. */
export const ownChoices = async ({ database }: ConsentFunctionDeps, request: PageRequest): Promise<PersonWithChoices | undefined> => {
  if (request.actor.kind !== 'person') return undefined;
  const found = await readPersonWithChoices(database, request.actor.personId);
  return found !== undefined && mayDo(request.actor, 'choices.see', found.person) ? found : undefined;
};

/** The purpose an address names; undefined when there is no such. */
export const purposeOf = (request: PageRequest): AskedPurpose | undefined =>
  askedPurposes.find((purpose) => purpose === request.params['purpose']);

/** Where one of their choices stands at an instant. */
export const stateOf = ({ history, person }: PersonWithChoices, purpose: AskedPurpose, at: string): ConsentState =>
  stateAt(history, { purpose, at, pauses: person.pauses }, consentRules);
