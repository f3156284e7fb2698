import assert from 'node:assert/strict';
import { beyondOfferPence, withoutCapPence } from '#shared/domain/checks/beyond-the-offer.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import { isHost, staff } from '#test/model/cast.ts';
import type { Everything } from '#test/model/everything.ts';
import type { Played } from '#test/model/form.ts';

const staffIn = (entries: readonly JournalEntry[]): readonly string[] => [
  ...new Set(entries.filter(({ by }) => by.startsWith('staff:')).map(({ by }) => by.slice('staff:'.length))),
];

interface Hands {
  readonly originate: readonly string[];
  readonly approve: readonly string[];
  readonly pay: readonly string[];
}

/** Everybody of the staff who had a hand in one payment: from the journal, not from what the claim says of itself. */
export const handsFromJournal = (
  everything: Everything,
  played: Pick<Played, 'codeMakers'>,
  of: { readonly claim: Claim; readonly run: PaymentRun },
): Hands => {
  const { entries, people } = everything;
  const { claim, run } = of;
  const about = (aggregate: string, ...types: readonly string[]): readonly JournalEntry[] =>
    entries.filter((entry) => entry.aggregate === aggregate && types.includes(entry.type));
  const line = run.lines.find(({ claimId }) => claimId === claim.claimId);
  const ofDetails = (entry: JournalEntry): boolean => entry.facts['version'] === line?.payeeVersion;
  const aboutPerson = (...types: readonly string[]) => about(`person#${claim.alias}`, ...types).filter(ofDetails);
  const confirmers = about(`invitation#${claim.activityId}.${claim.alias}`, 'took-part-recorded').filter(
    ({ by, facts }) => facts['tookPart'] === 'yes' && !isHost(by.slice('staff:'.length), claim.boardId),
  );
  const creator = people.find(({ personId }) => personId === claim.personId)?.createdBy ?? 'self';
  return {
    originate: [
      ...staffIn([
        ...about(`claim#${claim.claimId}`, 'claim-started', 'claim-changed', 'claim-sent', 'claim-answered'),
        ...aboutPerson('payee-given'),
      ]),
      ...[played.codeMakers.get(`${claim.personId}#${line?.payeeVersion ?? 0}`) ?? '', creator].filter((id) => id !== '' && id !== 'self'),
    ],
    approve: staffIn([
      ...about(`claim#${claim.claimId}`, 'claim-half-decided', 'claim-decided'),
      ...aboutPerson('payee-confirmed'),
      ...confirmers,
    ]),
    pay: staffIn(about(`run#${run.runId}`, 'run-made', 'run-released')),
  };
};

/**
 * Nobody decides what is paid for a meeting that they planned or changed before the person was asked, or for a person they asked: from the
 * journal (care F1).
 */
export const checkNobodyDecidesWhatTheyArranged = ({ claims, entries }: Pick<Everything, 'claims' | 'entries'>): void => {
  for (const claim of claims) {
    const deciders = staffIn(
      entries.filter(
        ({ aggregate, type }) => aggregate === `claim#${claim.claimId}` && (type === 'claim-half-decided' || type === 'claim-decided'),
      ),
    );
    if (deciders.length === 0) continue;
    const invited = entries.filter(
      ({ aggregate, type }) => aggregate === `invitation#${claim.activityId}.${claim.alias}` && type === 'invited',
    );
    const planned = entries.filter(
      ({ aggregate, type, at }) =>
        aggregate === `activity#${claim.activityId}` &&
        (type === 'activity-planned' || type === 'activity-changed') &&
        at <= (invited[0]?.at ?? ''),
    );
    const arranged = staffIn([...invited, ...planned]);
    assert.ok(arranged.length > 0, `Nobody arranged what ${claim.claimId} is for`);
    assert.ok(!deciders.some((id) => arranged.includes(id)), `Somebody decided what they had arranged: ${claim.claimId}`);
  }
};

/**
 * What goes further beyond the offer, or beyond any cap, than one person decides was decided by two, from the journal: just before each decision somebody else had
 * decided first, and no money moved by that (care F7).
 */
export const checkTwoDecideWhatIsLarge = ({ claims, entries }: Pick<Everything, 'claims' | 'entries'>): void => {
  for (const claim of claims.filter((each) => beyondOfferPence(each) + withoutCapPence(each) > 25_000)) {
    const ofClaim = entries.filter(({ aggregate }) => aggregate === `claim#${claim.claimId}`);
    for (const decided of ofClaim.filter(({ type }) => type === 'claim-decided')) {
      const before = ofClaim.find(({ seq }) => seq === decided.seq - 1);
      assert.equal(before?.type, 'claim-half-decided', `One person alone decided ${claim.claimId}`);
      assert.notEqual(before.by, decided.by, `The same person decided ${claim.claimId} twice`);
    }
  }
};

/** Invariant 2: in every payment that left, and in every run that was released, nobody has two hands, and nobody acts for themselves. */
export const checkHands = (everything: Everything, played: Pick<Played, 'codeMakers'>): void => {
  const { people } = everything;
  for (const run of everything.runs.filter(({ state }) => ['released', 'exported', 'confirmed'].includes(state))) {
    for (const claim of everything.claims.filter(({ claimId }) => run.lines.some((line) => line.claimId === claimId))) {
      const hands = handsFromJournal(everything, played, { claim, run });
      const where = `${claim.claimId} of ${claim.personId}: ${JSON.stringify(hands)}`;
      const everybody = [...new Set(hands.originate), ...new Set(hands.approve), ...new Set(hands.pay)];
      assert.equal(new Set(everybody).size, everybody.length, `Somebody has two hands in ${where}`);
      assert.equal(hands.pay.length, 2, `A run was not made and released by two people: ${where}`);
      assert.ok(hands.approve.length > 0, `Nobody approved ${where}`);
      // A run is many people's: who makes and releases it chose neither what is paid nor where to.
      const email = people.find(({ personId }) => personId === claim.personId)?.email ?? '';
      const themselves = staff.filter((each) => each.email.toLowerCase() === email.toLowerCase()).map(({ staffId }) => staffId);
      assert.ok(
        !themselves.some((id) => [...hands.originate, ...hands.approve].includes(id)),
        `Somebody acted on money for themselves: ${where}`,
      );
      const apart = people.find(({ personId }) => personId === claim.personId)?.keptApartStaffIds ?? [];
      assert.ok(!everybody.some((id) => apart.includes(id)), `Somebody kept apart had a hand in ${where}`);
      const confirmer = staffIn(
        everything.entries.filter(({ aggregate, type }) => aggregate === `run#${run.runId}` && type === 'run-confirmed'),
      );
      assert.ok(
        !confirmer.some((id) => hands.originate.includes(id) || hands.approve.includes(id)),
        `Who confirmed it has another hand in ${where}`,
      );
    }
  }
};
