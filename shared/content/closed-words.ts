/** The name staff read beside a payment still to be made; whose account is removed has none any more, and is still decided and paid. */
export const nameToStaff = ({ knownAs }: { readonly knownAs: string }): string =>
  knownAs === '' ? 'Somebody who closed their account' : knownAs;
