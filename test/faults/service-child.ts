import { createInterface } from 'node:readline';
import { startService } from '#infra/local/start-service.ts';

/**
 * The whole service in a process of its own, for a test that ends it: says where it is, then does what it is told, a line each:
 * `mailbox` says who was written to, anything else fires the schedule of that name.
 */
const service = await startService({ dataDir: process.argv[2] ?? '', port: 0 });
const say = (words: object): void => {
  process.stdout.write(`${JSON.stringify(words)}\n`);
};
const environment = Object.fromEntries(service.system.functions.flatMap((each) => Object.entries(each.environment)));
say({ origin: service.origin, engineEndpoint: service.engineEndpoint, environment });

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'mailbox') say({ to: service.mailbox().flatMap(({ to }) => to) });
  else if (line === 'stop') await service.stop().then(() => process.exit(0));
  else
    void service.fireSchedule(line).then(() => {
      say({ fired: line });
    });
}
