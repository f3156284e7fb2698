import { expect, test } from 'vitest';
import { choiceQuestions, choiceTable } from '#shared/content/choice-table.ts';
import { permissions, type Permission } from '#shared/domain/permissions.ts';
import { allRoutes } from '#test/support/all-routes.ts';

/** Answers by a person or somebody joining. Signing out and leaving answer nothing. */
const answersOfPeople = allRoutes
  .filter((route) => route.method === 'POST' && !route.name.startsWith('sign-in.'))
  .filter((route) => {
    const permission: Permission = permissions[route.action];
    return 'everybody' in permission || 'newcomer' in permission || permission.person !== undefined;
  })
  .map((route) => route.name);

test('every step where a person answers has its row, and no row is left over', () => {
  expect(Object.keys(choiceTable).toSorted()).toEqual(answersOfPeople.toSorted());
});

test('no cell of the choice table is blank', () => {
  const blank = Object.entries(choiceTable).flatMap(([name, row]) =>
    choiceQuestions.filter(({ cell }) => row[cell].trim() === '').map(({ question }) => `${name}: ${question}`),
  );
  expect(blank).toEqual([]);
});
