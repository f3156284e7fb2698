import type { PolicyOn, PolicyRow } from '#shared/domain/policy-row.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { loadPolicy, type LoadedPolicy } from '#shared/policy/load-policy.ts';

/** The name of the policy that ships with the service. Kept with everything it prices or judges. */
export const policyVersion = 'default-2026-11';

/** True while a rate among these rows waits to be adopted by somebody with the right to (care F12). */
export const waitsForAdoption = (rows: readonly PolicyRow[]): boolean =>
  rows.some(({ kind, adoption }) => kind === 'rate' && adoption.state === 'proposed');

/** Until its rates are adopted the service is a demonstration, and says so on each page. */
export const isDemonstration = waitsForAdoption(defaultRows);

/** A lookup over loaded rows. Throws for a key nobody wrote and for a day before a key's first row or after its last. */
export const lookupIn =
  (loaded: LoadedPolicy): PolicyOn =>
  (key, londonDate) => {
    const ofKey = loaded.get(key);
    if (ofKey === undefined) throw new Error(`No policy row is called ${key}`);
    const found = ofKey.find((row) => row.effectiveFrom <= londonDate && (row.effectiveTo === '' || londonDate <= row.effectiveTo));
    if (found === undefined) throw new Error(`No policy row ${key} applies on ${londonDate}`);
    return found;
  };

/** The row of the default policy that applies to a key on a London date. The rows are checked when this is loaded. */
export const policyOn: PolicyOn = lookupIn(loadPolicy(defaultRows));
