import type { ConsentEvent, ConsentRules } from '#shared/domain/consent/history.ts';
import type { WrittenState } from '#shared/domain/consent/states.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** Two wordings of a name that mean the same, a third that means something else from December on, and one wording of a channel. */
export const consentRulesOfTests: ConsentRules = {
  wordings: [
    { version: 'show-first-name/1', purpose: 'show-first-name', inForceFrom: '2025-01-01', asksAgain: true },
    { version: 'contact-by-post/1', purpose: 'contact-by-post', inForceFrom: '2025-01-01', asksAgain: true },
    { version: 'show-first-name/2', purpose: 'show-first-name', inForceFrom: '2026-10-01', asksAgain: false },
    { version: 'show-first-name/3', purpose: 'show-first-name', inForceFrom: '2026-12-01', asksAgain: true },
  ],
  policyOn,
};

/** Something said about showing a first name, unless it says otherwise. */
export const said = (state: WrittenState, at: string, changes: Partial<ConsentEvent> = {}): ConsentEvent => ({
  personId: 'p1',
  purpose: 'show-first-name',
  wordingVersion: 'show-first-name/1',
  state,
  at,
  expressedBy: 'person:alias1',
  ...changes,
});
