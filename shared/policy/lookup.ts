import {
  answerIn,
  answersOn,
  type LayeredPolicy,
  type LoadedPolicy,
  type PolicyAnswer,
  type PolicyPlace,
} from '#shared/domain/policy/layers.ts';
import { pricingInWith, type PricingIn } from '#shared/domain/policy/may-price.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { ownLayers } from '#shared/policy/layers.ts';
import { loadLayers, loadPolicy } from '#shared/policy/load-policy.ts';
import { organisation } from '#shared/policy/organisation.ts';

/** The name of the policy that ships with the service. Kept with everything it prices or judges (domain.md 10; care F12). */
export const policyVersion = 'default-2026-11';

/** This partnership as a whole: no organisation's or fund's own values. */
const here: PolicyPlace = { country: organisation.country, organisationId: '', fundId: '' };

const defaults = loadPolicy(defaultRows);
const policy: LayeredPolicy = { defaults, layers: loadLayers(ownLayers, defaults), place: here };

const rowsOf =
  (answer: (key: string, londonDate: string) => PolicyAnswer): PolicyOn =>
  (key, londonDate) =>
    answer(key, londonDate).row;

/** A lookup over loaded rows, without anybody's own values. Throws for a key nobody wrote and for a day no row applies (domain.md 10). */
export const lookupIn = (loaded: LoadedPolicy): PolicyOn => rowsOf(answerIn({ defaults: loaded, layers: [], place: here }));

/** The row that applies to a key on a London date here. The rows are checked when this is loaded (domain.md 10). */
export const policyOn: PolicyOn = rowsOf(answerIn(policy));

/** Every answer of a London date here: the whole policy as it applies (domain.md 10). */
export const wholePolicyOn = (londonDate: string): readonly PolicyAnswer[] => answersOn(policy, londonDate);

/** Whether what is priced on a London date is paid: a demonstration until every rate in use is adopted, and it says so on each page (care F12). */
export const pricingInHere = (londonDate: string): PricingIn => pricingInWith(wholePolicyOn(londonDate).map(({ row }) => row));
