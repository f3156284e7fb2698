import type { Originator } from '#shared/domain/payment-files/payment-file.ts';

/**
 * Who pays, as banks know them. MADE UP for the demonstration: the account is the one that the modulus check is shown with, and no bank gave
 * the two ids. Whoever runs the service puts in what their bank tells them.
 */
export const originator: Originator & { readonly madeUp: boolean } = {
  name: 'Oakshire CC',
  sortCode: '089999',
  accountNumber: '66374958',
  serviceUserNumber: '000000',
  organisationId: 'OAKSHIRE',
  madeUp: true,
};
