import { wireChainHeads, wireExports, wireMail, wirePayeeKey, wireReceipts } from '#infra/constructs/wire-files-and-mail.ts';
import { wireStream, wireTables } from '#infra/constructs/wire-tables.ts';
import type { Resources, Wiring } from '#infra/constructs/wiring.ts';
import type { FunctionNeeds } from '#shared/config/needs.ts';

/** Turns what a function says it needs into its rights and its environment, in one go, so that they can't disagree. */
export const wireNeeds = (needs: FunctionNeeds, resources: Resources): Required<Wiring> => {
  const wirings: readonly Wiring[] = [
    wireTables(needs, resources),
    wireStream(needs, resources),
    wirePayeeKey(needs, resources),
    wireReceipts(needs, resources),
    wireExports(needs, resources),
    wireChainHeads(needs, resources),
    wireMail(needs, resources),
    { environment: needs.signIn === true ? resources.signIn : {}, statements: [] },
  ];
  return {
    environment: Object.fromEntries(wirings.flatMap((wiring) => Object.entries(wiring.environment))),
    statements: wirings.flatMap((wiring) => wiring.statements),
    wide: wirings.flatMap((wiring) => wiring.wide ?? []),
  };
};
