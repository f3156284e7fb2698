/**
 * What a rule or an operation answers. A refusal a person can cause or mend is a value with its reasons as data (no prose,
 * no HTTP status); what can't happen throws instead.
 */
export type OutcomeOf<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly P[] };

/** Yes, with the new value. */
export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** No, with every reason found, not just the first. */
export const refuse = <P>(...problems: readonly P[]): { readonly ok: false; readonly problems: readonly P[] } => ({
  ok: false,
  problems,
});
