import { expect } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { anInvitation } from '#test/support/builders.ts';
import { putThere, signedInPerson } from '#test/support/claims-service.ts';
import type { EngineInUse } from '#test/support/engine.ts';
import { databaseOf, type Clock } from '#test/support/people-service.ts';
import { hiddenFields } from '#test/support/read-page.ts';
import type { Visitor } from '#test/support/visitor.ts';

/** The day of the meeting, as the three boxes of a date. */
export const day = { 'date-day': '12', 'date-month': '11', 'date-year': '2026' };

/** Opens a form and sends it with what a browser would send and these fields. */
export const fill = async (visitor: Visitor, address: string, fields: Record<string, string>) => {
  const form = await visitor.get(address);
  return visitor.post(address, { ...hiddenFields(form.html, address), ...fields });
};

/** People with costs, on the engine of a test. */
export const peopleWithCosts = (engine: EngineInUse, clock: Clock) => {
  /** Somebody who said yes to yesterday's meeting and is signed in. */
  const someone = async (changes: Parameters<typeof anInvitation>[0] = {}, choice: { readonly actualCostOnly?: boolean } = {}) => {
    const { visitor, person } = await signedInPerson(databaseOf(engine), clock, choice);
    const activityId = newId();
    const invitation = anInvitation({
      activityId,
      personId: person.personId,
      alias: person.alias,
      state: 'yes',
      promisedPence: 20_250,
      ...changes,
    });
    await putThere(databaseOf(engine), { invitations: [invitation] });
    return { visitor, person, activityId };
  };
  /** The same, with their costs started. `at` is where they are. */
  const withDraft = async (choice: { readonly actualCostOnly?: boolean } = {}, changes: Parameters<typeof anInvitation>[0] = {}) => {
    const one = await someone(changes, choice);
    const list = await one.visitor.get('/costs');
    const going = await one.visitor.post('/costs', hiddenFields(list.html, '/costs'));
    expect(going.status).toBe(303);
    return { ...one, at: going.location };
  };
  return { someone, withDraft };
};
