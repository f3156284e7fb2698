import { expect, test } from 'vitest';
import { mayDo, permissions, type Action, type Permission } from '#shared/domain/permissions.ts';
import { roles, staffRoles, type Role } from '#shared/domain/roles.ts';
import { staffWith } from '#test/support/builders.ts';

/**
 * The table of permissions once more, read from the other side: what each role may do, in words of reach. A line that changes there and
 * not here is a slip; a change that is meant is made in both.
 */
const everyStaff = ['staff.see any'];
const meant: Readonly<Record<Role, readonly string[]>> = {
  person: [
    'choices.change own',
    'choices.see own',
    'claim.change own',
    'claim.see own',
    'contribution.see-own own',
    'contribution.settle own',
    'home.see own',
    'invitation.reply own',
    'invitation.see own',
    'outcome.answer own',
    'payee.give own',
    'you.change own',
    'you.see own',
  ],
  supporter: ['supporter.see own'],
  coordinator: [
    ...everyStaff,
    'activity.invite any',
    'activity.plan any',
    'activity.record any',
    'activity.see any',
    'invitation.note-reply any',
    'messages.see any',
    'messages.settle any',
    'payee.code any',
    'person.find any',
    'person.greet any',
    'person.see-contact any',
  ],
  host: [...everyStaff, 'activity.record board', 'activity.see board'],
  approver: [...everyStaff, 'claim.decide any', 'claim.read-as-approver any'],
  'payment-maker': [...everyStaff, 'run.confirm any', 'run.make any', 'run.see any'],
  'payment-releaser': [...everyStaff, 'run.release any', 'run.see any'],
  'payee-checker': [...everyStaff, 'payee.check any', 'payee.code any'],
  'budget-holder': [...everyStaff, 'fund.allocate any', 'fund.see any'],
  'named-lead': [...everyStaff, 'restricted.read any', 'restricted.write any'],
  deputy: [...everyStaff, 'restricted.read any', 'restricted.write any'],
  'board-member': [...everyStaff, 'board.see board', 'outcome.record board'],
  administrator: [...everyStaff, 'policy.see any'],
  auditor: [...everyStaff, 'journal.read any'],
};

const lines: readonly (readonly [string, Permission])[] = Object.entries(permissions);

const asTheTableHasIt = (role: Role): readonly string[] =>
  lines.flatMap(([action, permission]) => {
    const reach = 'everybody' in permission || 'newcomer' in permission ? undefined : permission[role];
    return reach === undefined ? [] : [`${action} ${reach}`];
  });

test.each(roles)('%s may do what is meant, and nothing else', (role) => {
  expect(asTheTableHasIt(role).toSorted()).toEqual(meant[role].toSorted());
});

test('everybody may read what is public, sign in and begin to join; finishing is for somebody new', () => {
  expect(lines.filter(([, permission]) => 'everybody' in permission).map(([action]) => action)).toEqual([
    'public.read',
    'sign-in.use',
    'join.answer',
  ] satisfies Action[]);
  expect(lines.filter(([, permission]) => 'newcomer' in permission).map(([action]) => action)).toEqual(['join.finish'] satisfies Action[]);
});

test('no role of staff answers, chooses or claims as the person', () => {
  const persons = new Set(meant.person.map((line) => line.split(' ')[0]));
  expect(staffRoles.flatMap((role) => meant[role].filter((line) => persons.has(line.split(' ')[0])))).toEqual([]);
});

test('nobody acts as staff on what is their own, whatever role they hold and however they write their email; two without an email are two', () => {
  const staff = staffWith(staffRoles, { email: 'ali@people.example' });
  for (const [email, may] of [
    ['ali@people.example', false],
    ['Ali@People.example ', false],
    ['bo@people.example', true],
    ['', true],
  ] as const)
    expect(mayDo(staff, 'claim.decide', { personId: 'p1', email })).toBe(may);
  expect(mayDo({ ...staff, email: '' }, 'payee.check', { personId: 'p1', email: '' })).toBe(true);
});

test('every line of the table has somebody who may', () => {
  const held = new Set(roles.flatMap((role) => meant[role].map((line) => line.split(' ')[0])));
  expect(lines.filter(([action, permission]) => !('everybody' in permission) && !('newcomer' in permission) && !held.has(action))).toEqual(
    [],
  );
});

/** What is about these carries its board. To anything else a reach of `board` would open nothing. */
const haveBoards = ['activity', 'board', 'claim', 'invitation', 'outcome'];

test('a role reaches by its board only what carries a board', () => {
  const byBoard = lines.filter(([, permission]) => Object.values(permission).includes('board')).map(([action]) => action);
  expect(byBoard.filter((action) => !haveBoards.includes(action.split('.')[0] ?? ''))).toEqual([]);
});
