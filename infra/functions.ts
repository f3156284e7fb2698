import { needs as activitiesNeeds } from '#functions/activities/needs.ts';
import { activitiesRoutes } from '#functions/activities/routes.ts';
import { needs as apiNeeds } from '#functions/api/needs.ts';
import { apiRoutes } from '#functions/api/routes.ts';
import { needs as approvalsNeeds } from '#functions/approvals/needs.ts';
import { approvalsRoutes } from '#functions/approvals/routes.ts';
import { needs as boardNeeds } from '#functions/board/needs.ts';
import { boardRoutes } from '#functions/board/routes.ts';
import { needs as bouncesNeeds } from '#functions/bounces/needs.ts';
import { needs as claimsNeeds } from '#functions/claims/needs.ts';
import { claimsRoutes } from '#functions/claims/routes.ts';
import { needs as consentNeeds } from '#functions/consent/needs.ts';
import { consentRoutes } from '#functions/consent/routes.ts';
import { needs as figuresNeeds } from '#functions/figures/needs.ts';
import { needs as messagesNeeds } from '#functions/messages/needs.ts';
import { needs as oversightNeeds } from '#functions/oversight/needs.ts';
import { oversightRoutes } from '#functions/oversight/routes.ts';
import { needs as payeesNeeds } from '#functions/payees/needs.ts';
import { payeesRoutes } from '#functions/payees/routes.ts';
import { needs as paymentsNeeds } from '#functions/payments/needs.ts';
import { paymentsRoutes } from '#functions/payments/routes.ts';
import { needs as peopleNeeds } from '#functions/people/needs.ts';
import { peopleRoutes } from '#functions/people/routes.ts';
import { needs as receiptsNeeds } from '#functions/receipts/needs.ts';
import { needs as restrictedNeeds } from '#functions/restricted/needs.ts';
import { restrictedRoutes } from '#functions/restricted/routes.ts';
import { needs as schedulesNeeds } from '#functions/schedules/needs.ts';
import { needs as signInNeeds } from '#functions/sign-in/needs.ts';
import { signInRoutes } from '#functions/sign-in/routes.ts';
import { needs as welcomeNeeds } from '#functions/welcome/needs.ts';
import { welcomeRoutes } from '#functions/welcome/routes.ts';
import type { FunctionNeeds } from '#shared/config/needs.ts';
import type { Route } from '#shared/http/route.ts';

/** One folder of `functions/`: one Lambda, one role. A `web` function answers addresses; a `worker` answers events. */
export interface FunctionDefinition {
  readonly name: string;
  readonly kind: 'web' | 'worker';
  readonly needs: FunctionNeeds;
  /** Empty for a worker. */
  readonly routes: readonly Route[];
}

const web = (name: string, needs: FunctionNeeds, routes: readonly Route[]): FunctionDefinition => ({ name, kind: 'web', needs, routes });
const worker = (name: string, needs: FunctionNeeds): FunctionDefinition => ({ name, kind: 'worker', needs, routes: [] });

/** The one list of functions. Everything else about them is in the template that is made from it. */
export const functionDefinitions: readonly FunctionDefinition[] = [
  web('welcome', welcomeNeeds, welcomeRoutes),
  web('sign-in', signInNeeds, signInRoutes),
  web('people', peopleNeeds, peopleRoutes),
  web('consent', consentNeeds, consentRoutes),
  web('activities', activitiesNeeds, activitiesRoutes),
  web('claims', claimsNeeds, claimsRoutes),
  web('approvals', approvalsNeeds, approvalsRoutes),
  web('payees', payeesNeeds, payeesRoutes),
  web('payments', paymentsNeeds, paymentsRoutes),
  web('board', boardNeeds, boardRoutes),
  web('oversight', oversightNeeds, oversightRoutes),
  web('restricted', restrictedNeeds, restrictedRoutes),
  web('api', apiNeeds, apiRoutes),
  worker('messages', messagesNeeds),
  worker('figures', figuresNeeds),
  worker('schedules', schedulesNeeds),
  worker('receipts', receiptsNeeds),
  worker('bounces', bouncesNeeds),
];
