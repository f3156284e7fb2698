import assert from 'node:assert/strict';
import { activityTransitions } from '#shared/domain/activity.ts';
import { claimTransitions } from '#shared/domain/claim.ts';
import { contributionTransitions } from '#shared/domain/contribution.ts';
import { invitationTransitions } from '#shared/domain/invitation.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { runTransitions } from '#shared/domain/payment-run.ts';
import { personTransitions } from '#shared/domain/person.ts';
import type { TransitionTable } from '#shared/domain/transitions.ts';
import { rolesOfStaff } from '#test/model/cast.ts';
import type { Everything } from '#test/model/everything.ts';

/** What an entry did to the state: the action of the table, a beginning, or nothing to do with it. */
type Meaning = { readonly action: string } | { readonly begins: string; readonly by: readonly string[] } | 'nothing';

interface Machine {
  readonly table: TransitionTable<string, string>;
  readonly meaning: (entry: JournalEntry, state: string) => Meaning;
  readonly states: ReadonlyMap<string, string>;
}

const begins = (state: string, ...by: readonly string[]): Meaning => ({ begins: state, by });
const action = (name: string): Meaning => ({ action: name });

const meanings = {
  activity: ({ type, facts }, state) => {
    if (type === 'activity-planned') return begins('draft', 'coordinator');
    if (type === 'activity-held') return action('hold');
    if (type === 'activity-cancelled') return action('cancel');
    return type === 'activity-changed' ? action(state === 'draft' && facts['state'] === 'ready' ? 'make-ready' : 'change') : action(type);
  },
  invitation: ({ type, facts }, state) => {
    if (type === 'invited') return begins('sent', 'coordinator');
    if (type === 'replied') return action(`reply-${String(facts['reply'])}`);
    if (type === 'invitation-ended') return action('end');
    if (type === 'invitation-opened-again') return action('open-again');
    if (type !== 'took-part-recorded') return 'nothing';
    const [asked, name] = facts['tookPart'] === 'yes' ? ['took-part', 'record-took-part'] : ['not-there', 'record-not-there'];
    return asked === state ? 'nothing' : action(name);
  },
  contribution: ({ type }) => {
    const names: Readonly<Record<string, string>> = {
      'contribution-agreed': 'agree',
      'contribution-removed': 'remove',
      'outcome-recorded': 'answer',
    };
    if (type === 'contribution-recorded') return begins('waiting-for-person', 'host', 'coordinator');
    return type === 'outcome-answered' ? 'nothing' : action(names[type] ?? type);
  },
  claim: ({ type, facts }) => {
    const names: Readonly<Record<string, string>> = {
      'claim-changed': 'change',
      'claim-sent': 'send',
      'claim-taken-back': 'take-back',
      'claim-question': 'ask',
      'claim-answered': 'answer',
      'claim-half-decided': 'decide-first',
      'claim-ended': 'end',
      'claim-look-again': 'look-again',
      'claim-put-in-run': 'put-in-run',
      'claim-taken-out-of-run': 'take-out-of-run',
      'claim-paid': 'confirm-paid',
      'claim-came-back': 'come-back',
    };
    if (type === 'claim-started') return begins('draft', 'person');
    return type === 'claim-decided' ? action(facts['payablePence'] === 0 ? 'settle' : 'decide') : action(names[type] ?? type);
  },
  run: ({ type }) =>
    type === 'run-made'
      ? begins('made', 'payment-maker')
      : action(
          {
            'run-released': 'release',
            'run-exported': 'export',
            'run-confirmed': 'confirm',
            'run-payment-came-back': 'note-came-back',
            'run-cancelled': 'send-back',
          }[type] ?? type,
        ),
  person: ({ type, facts }) => {
    if (type === 'person-joined') return begins('active', 'person');
    if (type === 'person-came-back') return action(facts['to'] === 'paused' ? 'come-back-to-pause' : 'come-back');
    const names: Readonly<Record<string, string>> = { 'person-paused': 'pause', 'person-resumed': 'resume', 'person-closing': 'close' };
    return names[type] === undefined || facts['ignored'] === true ? 'nothing' : action(names[type]);
  },
} as const satisfies Readonly<Record<string, Machine['meaning']>>;

const machinesOf = (all: Everything): Readonly<Record<string, Machine>> => ({
  activity: {
    table: activityTransitions,
    meaning: meanings.activity,
    states: new Map(all.activities.map((each) => [each.activityId, each.state])),
  },
  invitation: {
    table: invitationTransitions,
    meaning: meanings.invitation,
    states: new Map(all.invitations.map((each) => [`${each.activityId}.${each.alias}`, each.state])),
  },
  contribution: {
    table: contributionTransitions,
    meaning: meanings.contribution,
    states: new Map(all.contributions.map((each) => [each.contributionId, each.state])),
  },
  claim: { table: claimTransitions, meaning: meanings.claim, states: new Map(all.claims.map((each) => [each.claimId, each.state])) },
  run: { table: runTransitions, meaning: meanings.run, states: new Map(all.runs.map((each) => [each.runId, each.state])) },
  person: { table: personTransitions, meaning: meanings.person, states: new Map(all.people.map((each) => [each.alias, each.state])) },
});

/** Roles of whoever an entry names. The person's own: the entry has to be about them, by their alias. */
const rolesBehind = (entry: JournalEntry, owner: string): readonly string[] => {
  const [kind, id = ''] = entry.by.split(':');
  if (kind === 'staff') return rolesOfStaff(id);
  if (kind === 'person') return id === owner ? ['person'] : [];
  return kind === 'system' ? ['system'] : [];
};

const ownerOf = (all: Everything, entry: JournalEntry): string => {
  const [kind = '', id = ''] = entry.aggregate.split('#');
  if (kind === 'person') return id;
  if (kind === 'invitation') return id.split('.')[1] ?? '';
  if (kind === 'claim') return all.claims.find(({ claimId }) => claimId === id)?.alias ?? '';
  return all.contributions.find(({ contributionId }) => contributionId === id)?.alias ?? '';
};

/** Invariant 7: each state was entered by a line of its table, by somebody it allows, and the last is the one that is stored. */
export const checkTransitions = (all: Everything): void => {
  const machines = machinesOf(all);
  for (const [aggregate, entries] of Map.groupBy(all.entries, (entry) => entry.aggregate)) {
    const [kind = '', id = ''] = aggregate.split('#');
    const machine = machines[kind];
    if (machine === undefined) continue;
    let state = '';
    for (const entry of entries) state = after(machine, state, { entry, roles: rolesBehind(entry, ownerOf(all, entry)) });
    assert.equal(machine.states.get(id), state, `${aggregate} is stored in another state than its journal leads to`);
  }
};

const after = (
  machine: Machine,
  state: string,
  { entry, roles }: { readonly entry: JournalEntry; readonly roles: readonly string[] },
): string => {
  const meaning = machine.meaning(entry, state);
  if (meaning === 'nothing') return state;
  if ('begins' in meaning) {
    assert.equal(state, '', `${entry.entryId} begins what was there`);
    assert.ok(
      meaning.by.some((role) => roles.includes(role)),
      `${entry.by} may not begin ${entry.entryId}`,
    );
    return meaning.begins;
  }
  const line = machine.table.find(
    (each) => each.action === meaning.action && each.from.includes(state) && each.by.some((role) => roles.includes(role)),
  );
  assert.ok(line !== undefined, `No line of the table lets ${entry.by} do "${meaning.action}" from "${state}" (${entry.entryId})`);
  return line.to;
};
