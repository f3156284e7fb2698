import { daysAfter } from '#shared/domain/london-time.ts';
import type { SendingDeps } from '#shared/operations/messages/messages-deps.ts';
import { lookAtPaused, sendHeld } from '#shared/operations/messages/send-held.ts';
import { clearRemoved } from '#shared/operations/schedules/clear-removed.ts';
import { keepHeads } from '#shared/operations/schedules/keep-heads.ts';
import { missedPromises } from '#shared/operations/schedules/missed-promises.ts';
import { removeClosed } from '#shared/operations/schedules/remove-closed.ts';
import { boards } from '#shared/policy/organisation.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { claimsStore } from '#shared/store/claims.ts';
import type { Database } from '#shared/store/client.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { dayShards, readDay } from '#shared/store/journal.ts';
import { payeesStore } from '#shared/store/payees.ts';
import { peopleStore } from '#shared/store/people.ts';
import { removalsStore } from '#shared/store/removals.ts';

export interface JobDeps {
  readonly database: Database;
  readonly sending: SendingDeps;
  readonly keepHeads: (name: string, lines: readonly string[]) => Promise<void>;
  /** Writes a count where the alarms look. */
  readonly measure: (name: string, count: number) => void;
}

/** The timed jobs by name. Each answers what it did, in counts. */
export const jobsOf = ({ database, sending, keepHeads: keep, measure }: JobDeps) => {
  const { now, transact } = sending;
  return {
    'send-held': async () => ({ ...(await sendHeld(sending)) }),

    'missed-promises': async () => {
      const boardIds = boards.map(({ boardId }) => boardId);
      const missed = await missedPromises({
        now,
        claims: claimsStore(database),
        payees: payeesStore(database),
        activities: activitiesStore(database),
        boardIds,
      });
      measure('PromisesMissed', missed.decide + missed.money + missed.answer);
      return { ...missed };
    },

    /** A half-filled join goes by itself: its item carries the day. */
    sweep: async () => {
      const deps = {
        now,
        transact,
        database,
        people: peopleStore(database),
        removals: removalsStore(database),
        activities: activitiesStore(database),
        claims: claimsStore(database),
        funds: fundsStore(database),
      };
      return { removed: await removeClosed(deps), cleared: await clearRemoved(deps), paused: await lookAtPaused(sending) };
    },

    /** The day before, which is over on any clock. */
    'chain-heads': async () => ({
      chains: await keepHeads(
        { dayShards, keep, readDay: (day, after) => readDay(database, day, { limit: 500, after }) },
        daysAfter(now().slice(0, 10), -1),
      ),
    }),
  };
};
