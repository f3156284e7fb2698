import { expect, test } from 'vitest';
import { foldedEmail, isThemselves, mayDo } from '#shared/domain/permissions.ts';
import { roles, rolesOf, staffRoles } from '#shared/domain/roles.ts';
import { personActor, staffWith } from '#test/support/builders.ts';

test('somebody who is not signed in or has not joined holds no role', () => {
  expect(rolesOf({ kind: 'anyone' })).toEqual([]);
  expect(rolesOf({ kind: 'newcomer', subject: 'n', email: 'n@people.example' })).toEqual([]);
});

test('people and supporters hold their own role, staff those of their provider', () => {
  expect(rolesOf(personActor())).toEqual(['person']);
  expect(rolesOf({ kind: 'supporter', supporterId: 'x1' })).toEqual(['supporter']);
  expect(rolesOf(staffWith(['host', 'approver']))).toEqual(['host', 'approver']);
  expect(roles).toEqual(['person', 'supporter', ...staffRoles]);
  expect(staffRoles).toHaveLength(12);
});

test('a page for everybody is for everybody, and finishing joining for whoever has signed in', () => {
  expect(mayDo({ kind: 'anyone' }, 'public.read')).toBe(true);
  expect(mayDo({ kind: 'anyone' }, 'join.finish')).toBe(false);
  expect(mayDo({ kind: 'newcomer', subject: 'n', email: '' }, 'join.finish')).toBe(true);
  expect(mayDo(personActor(), 'join.finish')).toBe(true);
  expect(mayDo(staffWith(['host']), 'join.finish')).toBe(false);
});

test('one’s own is one’s own only', () => {
  expect(mayDo(personActor(), 'claim.see', { personId: 'p1' })).toBe(true);
  expect(mayDo(personActor(), 'claim.see', { personId: 'p2' })).toBe(false);
  expect(mayDo(personActor(), 'claim.see')).toBe(true);
  expect(mayDo(staffWith(['coordinator']), 'claim.see', { personId: 'p1' })).toBe(false);
});

test('a board reaches as far as the boards somebody belongs to', () => {
  expect(mayDo(staffWith(['host']), 'activity.record', { boardId: 'b1' })).toBe(true);
  expect(mayDo(staffWith(['host']), 'activity.record', { boardId: 'b2' })).toBe(false);
  expect(mayDo(staffWith(['host']), 'activity.record', {})).toBe(false);
  expect(mayDo(staffWith(['host']), 'activity.record')).toBe(true);
  expect(mayDo(staffWith(['coordinator'], { boards: [] }), 'activity.record', { boardId: 'b2' })).toBe(true);
});

test('whoever is kept apart, or is the person at hand, does nothing as staff', () => {
  const approver = staffWith(['approver'], { email: 'Sam@Council.example ' });
  expect(mayDo(approver, 'claim.decide', { keptApartStaffIds: ['s-other'], email: 'ali@people.example' })).toBe(true);
  expect(mayDo(approver, 'claim.decide', { keptApartStaffIds: ['s-approver'] })).toBe(false);
  expect(mayDo(approver, 'claim.decide', { email: 'sam@council.example' })).toBe(false);
  // Keeping apart is about staff: a person of that id is somebody else.
  expect(mayDo(personActor(), 'claim.see', { personId: 'p1', keptApartStaffIds: ['p1'] })).toBe(true);
});

test('an email tells whether staff are the person, whatever its capitals, and no email tells nothing', () => {
  expect(foldedEmail(' Sam@Council.Example ')).toBe('sam@council.example');
  expect(isThemselves({ email: 'Sam@x.example' }, { email: 'sam@X.example' })).toBe(true);
  expect(isThemselves({ email: 'sam@x.example' }, { email: 'ali@x.example' })).toBe(false);
  expect(isThemselves({ email: '' }, { email: '' })).toBe(false);
  expect(isThemselves({ email: '' }, undefined)).toBe(false);
  expect(isThemselves({ email: 'sam@x.example' }, undefined)).toBe(false);
});
