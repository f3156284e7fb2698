import type { HandlersOf } from '#shared/http/web-function.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';
import { listChoices } from '#functions/consent/list.ts';
import { saveChoice, showChoice } from '#functions/consent/one.ts';
import { showRecord } from '#functions/consent/record.ts';
import type { consentRoutes } from '#functions/consent/routes.ts';

/** A handler for each address about choices. */
export const consentHandlers = (deps: ConsentFunctionDeps): HandlersOf<typeof consentRoutes> => ({
  'consent.list': listChoices(deps),
  'consent.one': showChoice(deps),
  'consent.change': saveChoice(deps),
  'consent.record': showRecord(deps),
});
