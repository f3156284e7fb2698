import { Logger } from '@aws-lambda-powertools/logger';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { newId } from '#shared/config/new-id.ts';
import { faultMessage } from '#shared/config/fault-line.ts';
import { webFunction } from '#shared/http/web-function.ts';
import { useEngine } from '#test/support/engine.ts';
import { databaseOf, webDepsFor } from '#test/support/people-service.ts';
import { newVisitor } from '#test/support/visitor.ts';

const engine = useEngine();

const routes = [{ name: 'people.broken', method: 'GET', path: '/broken', action: 'public.read' }] as const;

test('a page that ends in a fault leaves one log line: what the metric counts, the code on the page, and why', async () => {
  const lines: string[] = [];
  const web = { ...webDepsFor(databaseOf(engine), { now: '2026-11-23T10:00:00.000Z' }), newId };
  const broken = () => Promise.reject(new Error('The tables were out'));
  const served = [{ routes, handler: webFunction({ ...web, logger: loggerInto(lines) }, routes, { 'people.broken': broken }) }];
  const page = await newVisitor(served).get('/broken');
  expect(page.status).toBe(500);
  const logged = lines.map((line) => lineSchema.parse(JSON.parse(line))).filter(({ level }) => level !== 'INFO');
  expect(logged).toMatchObject([{ level: 'ERROR', message: faultMessage, service: 'people', route: 'people.broken', name: 'Error' }]);
  expect(page.html).toContain(logged[0]?.code);
  expect(logged[0]?.stack).toContain('The tables were out');
});

const lineSchema = z.looseObject({ level: z.string(), code: z.string().optional(), stack: z.string().optional() });

/** The logger of a deployed function; what it would write is kept instead. */
const loggerInto = (lines: string[]): Logger => {
  const keep = (line: unknown): boolean => lines.push(String(line)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  return new Logger({ serviceName: 'people' });
};
