import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callEngine } from '#infra/local/engine/call.ts';
import { at } from '#infra/local/json.ts';
import { startService } from '#infra/local/start-service.ts';
import { writeSmallSystem } from '#test/infra-local/small-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (pk: string): string =>
  JSON.stringify({ service: 'dynamodb', command: 'PutItemCommand', input: { TableName: 'Data-Journal', Item: { pk: { S: pk } } } });

test('after kill -9 everything that was answered is kept, the stream is finished, and nothing is left running', async () => {
  const dataDir = join(folder, 'data');
  const templateFolder = writeSmallSystem(join(folder, 'template'));
  const script = join(import.meta.dirname, 'run-small.ts');
  const child = spawn(process.execPath, [script, dataDir, templateFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((resolve) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
  const pks = Array.from({ length: 30 }, (_none, place) => `kept${place}`);
  for (const pk of pks) await fetch(`${origin}/do`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: put(pk) });
  child.kill('SIGKILL');
  await once(child, 'exit');

  const service = await startService({ dataDir, templateFolder, port: 0 });
  await service.idle();
  const seen = await callEngine(service.engineEndpoint, 'DynamoDB_20120810.Scan', { TableName: 'Data-Seen', Select: 'COUNT' });
  const kept = await callEngine(service.engineEndpoint, 'DynamoDB_20120810.Scan', { TableName: 'Data-Journal', Select: 'COUNT' });
  await service.stop();
  expect([at(kept, 'Count'), at(seen, 'Count')]).toEqual([30, 30]);
}, 30_000);
