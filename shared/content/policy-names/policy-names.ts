import { costNames } from '#shared/content/policy-names/costs.ts';
import { moneyNames } from '#shared/content/policy-names/money.ts';
import { peopleNames } from '#shared/content/policy-names/people.ts';

/** What each policy row is in a few plain words, by its key: every key has one. */
export const policyNames: Readonly<Record<string, string>> = { ...costNames, ...moneyNames, ...peopleNames };
