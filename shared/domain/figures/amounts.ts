import { added, type Amounts } from '#shared/domain/figures/standing.ts';

/** An amount by its name; nothing where there is none. */
export const amountOf = (amounts: Amounts, name: string): number => amounts[name] ?? 0;

/** Names of amounts of one kind: `held.` gives each activity's own, `people.paid.` each person's. */
export const different = (amounts: Amounts, prefix: string): readonly string[] =>
  Object.entries(amounts).flatMap(([name, amount]) => (name.startsWith(prefix) && amount > 0 ? [name.slice(prefix.length)] : []));

/** How many different people of a kind are named, each counted once. */
export const peopleOf = (amounts: Amounts, kind: string): number => different(amounts, `people.${kind}.`).length;

/** All of them together. */
export const sumOf = (several: readonly Amounts[]): Amounts => several.reduce((sum, one) => added(sum, one), {});
