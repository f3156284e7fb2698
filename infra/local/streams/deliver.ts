import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '#infra/local/functions/instance.ts';
import { at, listOf, textOf, type Json } from '#infra/local/json.ts';
import { fitsPattern } from '#infra/local/streams/event-pattern.ts';
import { sequenceNumberOf } from '#infra/local/streams/stream-reader.ts';
import type { StreamMapping } from '#infra/local/template/system.ts';

export interface Delivery {
  readonly mapping: StreamMapping;
  readonly invoke: (event: Json) => Promise<Outcome>;
  /** Told of records given up, and why. */
  readonly giveUp: (records: readonly Json[], why: string) => void;
  /** First pause between tries in milliseconds; doubles up to five seconds. */
  readonly pauseMilliseconds: number;
  readonly isStopped: () => boolean;
}

/**
 * Gives a batch of one shard's records to a function as an event source mapping does: filters first; on a failure tries again from the
 * record that failed (partial batch failures) or halves the batch (bisect); after the last try gives the records up.
 * Returns when every record was taken or given up; nothing after a failed record is given before that.
 */
export const deliverBatch = async (delivery: Delivery, records: readonly Json[]): Promise<void> => {
  const { filters } = delivery.mapping;
  const wanted = filters.length === 0 ? records : records.filter((record) => filters.some((pattern) => fitsPattern(pattern, record)));
  if (wanted.length > 0) await attempt(delivery, wanted, 0);
};

const attempt = async (delivery: Delivery, records: readonly Json[], tries: number): Promise<void> => {
  if (delivery.isStopped()) throw new StoppedWhileDelivering();
  const outcome = await delivery.invoke({ Records: records });
  const failedFrom = firstFailure(delivery.mapping, records, outcome);
  if (failedFrom === undefined) return;
  const remaining = records.slice(failedFrom);
  const { mapping } = delivery;
  // Whatever was done before the failed record is progress: the count of tries starts anew for what is left.
  const triesNow = failedFrom > 0 ? 1 : tries + 1;
  if (mapping.bisects && remaining.length > 1) {
    await pause(pauseAfter(delivery, triesNow));
    const middle = Math.ceil(remaining.length / 2);
    await attempt(delivery, remaining.slice(0, middle), tries);
    return attempt(delivery, remaining.slice(middle), tries);
  }
  if (mapping.retries >= 0 && triesNow > mapping.retries) {
    delivery.giveUp(remaining, outcome.kind === 'answered' ? 'It was reported as not taken.' : outcome.words);
    return;
  }
  await pause(pauseAfter(delivery, triesNow));
  return attempt(delivery, remaining, triesNow);
};

/** Thrown when the runner stops in the middle of a batch: its checkpoint stays where it was. */
export class StoppedWhileDelivering extends Error {
  override readonly name = 'StoppedWhileDelivering';
}

const pauseAfter = (delivery: Delivery, tries: number): number => Math.min(5000, delivery.pauseMilliseconds * 2 ** (tries - 1));

/** The place of the first record that wasn't taken; undefined when all were. An answer that names no record of the batch counts as all failed. */
const firstFailure = (mapping: StreamMapping, records: readonly Json[], outcome: Outcome): number | undefined => {
  if (outcome.kind !== 'answered') return 0;
  if (!mapping.reportsPartFailures) return undefined;
  const failures = listOf(at(outcome.value, 'batchItemFailures')).map((failure) => textOf(at(failure, 'itemIdentifier')));
  if (failures.length === 0) return undefined;
  const places = failures.map((identifier) => records.findIndex((record) => sequenceNumberOf(record) === identifier));
  return places.includes(-1) ? 0 : Math.min(...places);
};
