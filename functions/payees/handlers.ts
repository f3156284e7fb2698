import type { HandlersOf } from '#shared/http/web-function.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { askForCodeHere, chooseWhen, payNow, showBank, useCodeHere } from '#functions/payees/bank.ts';
import { saveBankDetails, showBankDetails } from '#functions/payees/bank-details.ts';
import { makeCodeHere, showCodes } from '#functions/payees/codes.ts';
import { checkPayeeHere, showPayee } from '#functions/payees/payee.ts';
import type { payeesRoutes } from '#functions/payees/routes.ts';
import { showPayees } from '#functions/payees/waiting.ts';

/** A handler for each address of `payees`. */
export const payeesHandlers = (deps: PayeesDeps): HandlersOf<typeof payeesRoutes> => ({
  'payees.bank': showBank(deps),
  'payees.bank-code-ask': askForCodeHere(deps),
  'payees.bank-code-use': useCodeHere(deps),
  'payees.bank-details': showBankDetails(deps),
  'payees.bank-save': saveBankDetails(deps),
  'payees.when': chooseWhen(deps),
  'payees.pay-now': payNow(deps),
  'payees.codes': showCodes(deps),
  'payees.code-make': makeCodeHere(deps),
  'payees.waiting': showPayees(deps),
  'payees.one': showPayee(deps),
  'payees.check': checkPayeeHere(deps),
});
