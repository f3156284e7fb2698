import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from '#infra/local/data-folder.ts';
import { parseJson } from '#infra/local/json.ts';
import { PlainProblem } from '#infra/local/plain-problem.ts';
import type { RunnerLog } from '#infra/local/runner-log.ts';
import { startTimer } from '#infra/local/schedules/timer.ts';
import type { Cloud } from '#infra/local/start-cloud.ts';
import { openCheckpoints } from '#infra/local/streams/checkpoints.ts';
import { startStreams } from '#infra/local/streams/poll.ts';
import { accountId, region } from '#infra/local/template/names.ts';
import type { System } from '#infra/local/template/system.ts';
import { refusalOf, wordsOf } from '#infra/local/gateway/permission.ts';

export interface Background {
  readonly fireSchedule: (name: string) => Promise<void>;
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const pollMilliseconds = 100;
const idleAtMostMilliseconds = 120_000;

/** Starts what happens by itself: streams and schedules. */
export const startBackground = (parts: {
  readonly system: System;
  readonly folder: DataFolder;
  readonly engineEndpoint: string;
  readonly cloud: Cloud;
  readonly log: RunnerLog;
}): Background => {
  const { system, folder, cloud, log } = parts;
  tellOfMissingStreamRights(system, log);
  const streams = startStreams({
    endpoint: parts.engineEndpoint,
    mappings: system.streamMappings,
    functions: cloud.functions,
    checkpoints: openCheckpoints(join(folder.path, 'streams.json')),
    deadLetters: cloud.deadLetters,
    pollMilliseconds,
    onFault: (words) => {
      log.fault('streams', words);
    },
  });
  const timer = startTimer(system.schedules, {
    checkpoints: openCheckpoints(join(folder.path, 'schedules.json')),
    fire: (schedule) => {
      cloud.later.call(schedule.functionName, parseJson(schedule.input));
    },
    now: () => new Date(),
  });
  return {
    fireSchedule: async (name) => {
      const schedule =
        system.schedules.find((each) => each.name === name) ??
        system.schedules.find((each) => each.name.includes(name) || each.input.includes(`"${name}"`));
      if (schedule === undefined) throw new PlainProblem(`The template has no schedule ${name}.`);
      const outcome = await cloud.functions.invoke(schedule.functionName, parseJson(schedule.input));
      if (outcome.kind !== 'answered') throw new PlainProblem(`${schedule.name} did not finish: ${outcome.words}`);
    },
    idle: async () => {
      const deadline = Date.now() + idleAtMostMilliseconds;
      // Two whole quiet rounds, because a call that ended during the first may have written after a shard was looked at.
      let quietFrom = streams.quietRounds();
      while (Date.now() < deadline) {
        if (cloud.functions.underWay() > 0 || !cloud.later.isEmpty()) quietFrom = streams.quietRounds();
        if (system.streamMappings.length === 0 && cloud.functions.underWay() === 0 && cloud.later.isEmpty()) return;
        if (streams.quietRounds() >= quietFrom + 2 && streams.quietRounds() < Number.MAX_SAFE_INTEGER) return;
        await pause(20);
      }
      throw new Error('The service did not come to rest within two minutes.');
    },
    stop: async () => {
      timer.stop();
      await streams.stop();
    },
  };
};

// In AWS it is the function's own role that reads the stream for it. Here the runner reads; the right is looked at all the same.
const tellOfMissingStreamRights = (system: System, log: RunnerLog): void => {
  for (const mapping of system.streamMappings) {
    const reader = system.functions.find(({ name }) => name === mapping.functionName);
    const resource = `arn:aws:dynamodb:${region}:${accountId}:table/${mapping.tableName}/stream/local`;
    const refusal = reader && refusalOf(reader, { action: 'dynamodb:GetRecords', resource, context: {} }, []);
    if (reader !== undefined && refusal !== undefined) log.refused(wordsOf(reader, refusal));
  }
};
