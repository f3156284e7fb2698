import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { askingAgain } from '#shared/policy/rows/asking-again.ts';
import { accountLengths } from '#shared/policy/rows/bank.ts';
import { careAndAccess } from '#shared/policy/rows/care-and-access.ts';
import { agreedInAdvance, approval, checkFigures, claims } from '#shared/policy/rows/claims-and-approval.ts';
import { consentAndRights, retention, smallNumbers } from '#shared/policy/rows/consent-and-data.ts';
import { contact, sessions, words } from '#shared/policy/rows/contact-and-sessions.ts';
import { information } from '#shared/policy/rows/information.ts';
import { paymentChoices, paymentSchemes } from '#shared/policy/rows/involvement-payments.ts';
import { mealSteps } from '#shared/policy/rows/meal-steps.ts';
import { mileage } from '#shared/policy/rows/mileage.ts';
import { moneyRows } from '#shared/policy/rows/money.ts';
import { bankAndFiles, payments } from '#shared/policy/rows/payments.ts';
import { readersAndQuarters } from '#shared/policy/rows/small-numbers.ts';
import { travel } from '#shared/policy/rows/travel.ts';

/** The default policy under the headings a reader looks for, in the order of domain.md 10.1 to 10.9. */
export const policySections: readonly { readonly title: string; readonly rows: readonly PolicyRow[] }[] = [
  { title: 'Journeys in your own vehicle', rows: mileage },
  { title: 'Fares, nights away and meals', rows: [...travel, ...mealSteps] },
  { title: 'Care, access and taking part from home', rows: careAndAccess },
  { title: 'What each scheme pays for time', rows: paymentSchemes },
  { title: 'How payment for time works', rows: paymentChoices },
  { title: 'Sending costs', rows: claims },
  { title: 'Who decides', rows: approval },
  { title: 'Agreed in advance', rows: agreedInAdvance },
  { title: 'What the checks compare with', rows: checkFigures },
  { title: 'Budgets and their books', rows: moneyRows },
  { title: 'When money comes', rows: payments },
  { title: 'Bank details and files for the bank', rows: bankAndFiles },
  { title: 'Account numbers of nine and ten', rows: accountLengths },
  { title: 'Shown to people, and never applied', rows: information },
  { title: 'Choices and rights', rows: consentAndRights },
  { title: 'Asking again', rows: askingAgain },
  { title: 'How long things are kept', rows: retention },
  { title: 'Small numbers', rows: [...smallNumbers, ...readersAndQuarters] },
  { title: 'Contact and meetings', rows: contact },
  { title: 'Signing in and leaving a page', rows: sessions },
  { title: 'Words and formats', rows: words },
];

/** Every row of the default policy, in that order (domain.md 10). */
export const defaultRows: readonly PolicyRow[] = policySections.flatMap(({ rows }) => rows);
