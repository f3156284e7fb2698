import type { Role } from '#shared/domain/roles.ts';

/**
 * A table of transitions: the only way a state is entered (design: invariant 7). It drives the domain, the database's
 * condition and the buttons of a page. `by` is who may do it; `system` is a timer or a stream, never a person.
 */
export interface Transition<State extends string, Act extends string> {
  readonly from: readonly State[];
  readonly action: Act;
  readonly by: readonly (Role | 'system')[];
  readonly to: State;
}

export type TransitionTable<State extends string, Act extends string> = readonly Transition<State, Act>[];

/** The state an action leads to from here for this role; undefined when the table has no such line. */
export const nextState = <State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  step: { readonly from: State; readonly action: Act; readonly by: Role | 'system' },
): State | undefined => table.find((line) => line.action === step.action && line.from.includes(step.from) && line.by.includes(step.by))?.to;

/** The actions a role can take from a state, in the table's order: the buttons of a page. */
export const actionsFrom = <State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  step: { readonly from: State; readonly by: Role | 'system' },
): readonly Act[] => table.filter((line) => line.from.includes(step.from) && line.by.includes(step.by)).map((line) => line.action);
