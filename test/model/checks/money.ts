import assert from 'node:assert/strict';
import type { ClaimState } from '#shared/domain/claim.ts';
import { askedTotalPence } from '#shared/domain/claim.ts';
import { fundIsWhole, movementOf as fundMovementOf } from '#shared/domain/fund.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { postingOfEntry } from '#shared/domain/ledger/posting-of-entry.ts';
import type { RunLine } from '#shared/domain/payment-run.ts';
import { openBooks } from '#test/support/ledger.ts';
import type { Everything } from '#test/model/everything.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const numberIn = (entry: JournalEntry, name: string): number => {
  const fact = entry.facts[name];
  return typeof fact === 'number' ? fact : 0;
};

type Part = 'allocatedPence' | 'availablePence' | 'promisedPence' | 'committedPence' | 'spentPence';
type Balance = Record<Part, number>;

/** What one entry of the journal does to its budget, by the entry's own facts. */
const movementOf = (entry: JournalEntry): Partial<Balance> => {
  switch (entry.type) {
    case 'fund-allocated':
      return { allocatedPence: numberIn(entry, 'pence'), availablePence: numberIn(entry, 'pence') };
    case 'claim-decided': {
      const [promised, payable] = [numberIn(entry, 'promisedPence'), numberIn(entry, 'payablePence')];
      return { availablePence: promised - payable, promisedPence: -promised, committedPence: payable };
    }
    case 'claim-look-again':
      return { committedPence: -numberIn(entry, 'payablePence'), promisedPence: numberIn(entry, 'promisedPence') };
    case 'claim-came-back': {
      const pence = entry.facts['wasPaid'] === true ? numberIn(entry, 'payablePence') : 0;
      return { spentPence: -pence, committedPence: pence };
    }
    case 'claim-paid':
      return { committedPence: -numberIn(entry, 'payablePence'), spentPence: numberIn(entry, 'payablePence') };
    default: {
      // Whatever an invitation holds is moved by what its entry says: a reply, a record, a meeting called off, an account closed.
      const pence = numberIn(entry, 'promiseChangePence');
      return { availablePence: -pence, promisedPence: pence };
    }
  }
};

const fundOf = (entry: JournalEntry): string =>
  entry.aggregate.startsWith('fund#') ? entry.aggregate.slice('fund#'.length) : String(entry.facts['fundId'] ?? '');

/** The balance of a budget that follows from the journal and nothing else. */
const balanceFrom = (entries: readonly JournalEntry[], fundId: string): Balance => {
  const balance: Balance = { allocatedPence: 0, availablePence: 0, promisedPence: 0, committedPence: 0, spentPence: 0 };
  const parts = ['allocatedPence', 'availablePence', 'promisedPence', 'committedPence', 'spentPence'] as const;
  for (const entry of entries) {
    const movement = movementOf(entry);
    if (fundOf(entry) === fundId) for (const part of parts) balance[part] += movement[part] ?? 0;
  }
  return balance;
};

/** Invariant 1: every budget is whole, is what the journal says, and is what the invitations and claims hold of it. */
export const checkBudgets = ({ funds, entries, invitations, claims }: Everything): void => {
  const lines = entries.flatMap((entry) => postingOfEntry(entry, openBooks)?.lines ?? []);
  for (const fund of funds) {
    const { fundId, allocatedPence, availablePence, promisedPence, committedPence, spentPence } = fund;
    const balance = { allocatedPence, availablePence, promisedPence, committedPence, spentPence };
    assert.ok(fundIsWhole(fund), `The budget ${fundId} is not whole: ${JSON.stringify(balance)}`);
    assert.deepEqual(balance, balanceFrom(entries, fundId), `The budget ${fundId} is not what its journal says`);
    assert.deepEqual(fundMovementOf(fundId, lines), { fundId, ...balance }, `The budget ${fundId} is not what its postings say`);
    const ofFund = claims.filter(({ offer }) => offer.fundId === fundId);
    const payable = (...states: readonly ClaimState[]): number =>
      sum(ofFund.filter(({ state }) => states.includes(state)).map((claim) => claim.payablePence));
    const held = sum([...invitations.filter(({ offer }) => offer.fundId === fundId), ...ofFund].map((one) => one.promisedPence));
    assert.equal(held, promisedPence, `Invitations and claims hold something else than ${fundId} promised`);
    assert.equal(payable('approved', 'in-run'), committedPence, `Claims waiting for money come to something else than ${fundId} committed`);
    assert.equal(payable('paid'), spentPence, `Claims paid come to something else than ${fundId} spent`);
  }
};

/**
 * Invariant 1: a claim is paid at most once, but for what the bank gave back; it is in one living run at most, where it did not come back; and a
 * run pays exactly what was decided.
 */
export const checkPaidOnce = ({ claims, runs, entries }: Everything): void => {
  const living = runs.filter(({ state }) => state !== 'cancelled');
  for (const claim of claims) {
    const inRuns = living.filter(({ lines }) => lines.some((line) => pays(line) && line.claimId === claim.claimId));
    const ofClaim = entries.filter(({ aggregate }) => aggregate === `claim#${claim.claimId}`);
    const paid = ofClaim.filter(({ type }) => type === 'claim-paid');
    const back = ofClaim.filter(({ type, facts }) => type === 'claim-came-back' && facts['wasPaid'] === true);
    assert.ok(inRuns.length <= 1, `${claim.claimId} is in ${inRuns.length} runs`);
    const times = paid.length - back.length;
    assert.equal(times, claim.state === 'paid' ? 1 : 0, `${claim.claimId} was paid ${times} times and is ${claim.state}`);
    assert.equal(claim.runId, inRuns[0]?.runId ?? '', `${claim.claimId} and the runs disagree where it is`);
    assert.equal(
      claim.state === 'in-run' || claim.state === 'paid',
      inRuns.length === 1,
      `${claim.claimId} is ${claim.state} and in ${inRuns.length} runs`,
    );
    assert.ok(claim.payablePence <= askedTotalPence(claim), `${claim.claimId} is paid more than was asked`);
    assert.equal(
      sum(claim.lines.map((line) => line.decision?.paysPence ?? 0)),
      claim.payablePence,
      `The lines of ${claim.claimId} don't come to what is paid`,
    );
  }
  for (const run of living) {
    assert.equal(new Set(run.lines.map(({ claimId }) => claimId)).size, run.lines.length, 'A run has a claim twice');
    assert.equal(run.totalPence, sum(run.lines.map(({ amountPence }) => amountPence)));
    for (const { claimId, amountPence } of run.lines.filter(pays)) {
      const claim = claims.find((each) => each.claimId === claimId);
      assert.equal(amountPence, claim?.payablePence, `The run pays something else for ${claimId} than was decided`);
      assert.equal(claim?.state, run.state === 'confirmed' ? 'paid' : 'in-run', `${claimId} and its run disagree`);
    }
  }
  const references = runs.flatMap(({ lines }) => lines.map(({ reference }) => reference));
  assert.equal(new Set(references).size, references.length, 'Two payments have the same reference');
};

const pays = ({ cameBack }: RunLine): boolean => cameBack === undefined;

/** One claim for a person and an activity, and never money held twice for the two of them. */
export const checkOneClaimEach = ({ claims, invitations }: Everything): void => {
  const places = claims.map(({ activityId, personId }) => `${activityId} ${personId}`);
  assert.equal(new Set(places).size, places.length, 'Somebody has two claims for one meeting');
  for (const { activityId, personId, promisedPence } of invitations) {
    if (places.includes(`${activityId} ${personId}`)) assert.equal(promisedPence, 0, 'The invitation holds money that its claim holds');
  }
};
