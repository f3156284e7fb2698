import type { HandlersOf } from '#shared/http/web-function.ts';
import type { RunsDeps } from '#shared/operations/payments/payments-deps.ts';
import type { paymentsRoutes } from '#functions/payments/routes.ts';
import { confirmRunHere, downloadRunFile, noteCameBackHere, releaseRunHere, showRun } from '#functions/payments/run.ts';
import { makeRunHere, showRuns } from '#functions/payments/runs.ts';

/** A handler for each address of `payments`. */
export const paymentsHandlers = (deps: RunsDeps): HandlersOf<typeof paymentsRoutes> => ({
  'payments.runs': showRuns(deps),
  'payments.run-make': makeRunHere(deps),
  'payments.run': showRun(deps),
  'payments.run-release': releaseRunHere(deps),
  'payments.run-file': downloadRunFile(deps),
  'payments.run-confirm': confirmRunHere(deps),
  'payments.run-came-back': noteCameBackHere(deps),
});
