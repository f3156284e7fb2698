import { isToDecide, type Claim } from '#shared/domain/claim.ts';
import { waitsForBoard } from '#shared/domain/contribution.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { moneyDueBy, payTurn } from '#shared/domain/pay-turn.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore, QueueName } from '#shared/store/claims.ts';
import type { PayeesStore } from '#shared/store/payees.ts';

export interface PromiseDeps {
  readonly now: () => string;
  readonly claims: Pick<ClaimsStore, 'waiting'>;
  readonly payees: Pick<PayeesStore, 'readMany'>;
  readonly activities: Pick<ActivitiesStore, 'contributionsOfBoard'>;
  readonly boardIds: readonly string[];
}

/** Promises with a London date that has gone by, by kind. */
export interface MissedPromises {
  readonly decide: number;
  readonly money: number;
  readonly answer: number;
}

const waitingForUs: readonly QueueName[] = ['sent', 'approved', 'in-run'];

/**
 * Counts what we promised somebody by a day before today and have not done. A question that waits for the person is not ours to answer, and
 * agreed money that waits for their bank details, or until they say when, is not ours to send.
 */
export const missedPromises = async (deps: PromiseDeps): Promise<MissedPromises> => {
  const today = londonDateOf(deps.now());
  const claims = (await Promise.all(waitingForUs.map((queue) => claimsUntil(deps, queue, today)))).flat();
  const late = claims.filter(({ moneyBy }) => moneyBy < today);
  const answers = await Promise.all(deps.boardIds.map((boardId) => answersMissed(deps, boardId, today)));
  return {
    decide: claims.filter((claim) => isToDecide(claim) && claim.decideBy < today).length,
    money: (await stillOurs(deps, late, today)).length,
    answer: answers.reduce((sum, count) => sum + count, 0),
  };
};

type Promised = Pick<Claim, 'personId' | 'state' | 'decideBy' | 'moneyBy' | 'decidedAt'>;

/** As many people's details as one read takes. */
const peopleAtOnce = 100;

/** Without the approved claims whose money waits for the person, or did until a short while ago: they would be counted each morning for ever and hide a real miss. */
const stillOurs = async (deps: PromiseDeps, late: readonly Promised[], today: string): Promise<readonly Promised[]> => {
  const personIds = [...new Set(late.filter(({ state }) => state === 'approved').map(({ personId }) => personId))];
  const reads = Array.from({ length: Math.ceil(personIds.length / peopleAtOnce) }, (_, index) =>
    deps.payees.readMany(personIds.slice(index * peopleAtOnce, (index + 1) * peopleAtOnce)),
  );
  const payees = new Map((await Promise.all(reads)).flat().map((payee) => [payee.personId, payee]));
  return late.filter((claim) => {
    const payee = payees.get(claim.personId);
    return claim.state !== 'approved' || (payTurn(payee, claim, today).whose === 'ours' && moneyDueBy(payee, claim) < today);
  });
};

/** The soonest promise comes first, so reading ends with the first page that is all in the future: nobody decides later than the money is due. */
const claimsUntil = async (deps: PromiseDeps, queue: QueueName, today: string): Promise<readonly Promised[]> => {
  const found: Promised[] = [];
  for (let after = '', more = true; more;) {
    const page = await deps.claims.waiting(queue, { limit: 100, after });
    found.push(...page.items);
    after = page.next;
    more = after !== '' && page.items.some(({ decideBy, moneyBy }) => moneyBy < today || (queue === 'sent' && decideBy < today));
  }
  return found;
};

/** A board's list has the latest day first, so it is read to the end; it holds a few hundred at most. */
const answersMissed = async (deps: PromiseDeps, boardId: string, today: string): Promise<number> => {
  let count = 0;
  for (let after = '', more = true; more; more = after !== '') {
    const page = await deps.activities.contributionsOfBoard(boardId, { limit: 100, after });
    count += page.items.filter((one) => waitsForBoard(one) && one.outcomeDueOn < today).length;
    after = page.next;
  }
  return count;
};
