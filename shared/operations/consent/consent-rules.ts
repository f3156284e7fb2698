import { consentWordings } from '#shared/content/consent-wording.ts';
import type { ConsentRules } from '#shared/domain/consent/history.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** What decides about every choice besides what was said: the wordings there ever were, and how long a yes counts. */
export const consentRules: ConsentRules = { wordings: consentWordings, policyOn };
