import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import { sendingDepsOf } from '#shared/config/sending.ts';
import { realWorld } from '#shared/config/wire.ts';
import { jobsOf } from '#functions/schedules/jobs.ts';
import { chainHeadsKeeper, openFiles } from '#shared/store/chain-heads.ts';

const world = realWorld(process.env);
const { CHAIN_HEADS_BUCKET } = parseEnvironment(z.object({ CHAIN_HEADS_BUCKET: z.string().min(1) }), process.env);
const metrics = new Metrics();
const jobs = jobsOf({
  database: world.database,
  sending: sendingDepsOf(world, process.env),
  keepHeads: chainHeadsKeeper(openFiles(), CHAIN_HEADS_BUCKET),
  measure: (name, count) => {
    metrics.addMetric(name, MetricUnit.Count, count);
    metrics.publishStoredMetrics();
  },
});

const eventSchema = z.object({ job: z.enum(['send-held', 'missed-promises', 'sweep', 'chain-heads']) });

/** Does one job. Each finds its own work, so one that was missed is made up for by the next. */
export const handler = async (event: unknown) => {
  const { job } = eventSchema.parse(event);
  const did = await jobs[job]();
  world.logger.info('did', { job, ...did });
  return did;
};
