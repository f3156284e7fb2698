import { expect, test } from 'vitest';
import type { Outcome } from '#infra/local/functions/instance.ts';
import { at, listOf, textOf, type Json } from '#infra/local/json.ts';
import { deliverBatch } from '#infra/local/streams/deliver.ts';
import { fitsPattern } from '#infra/local/streams/event-pattern.ts';
import type { StreamMapping } from '#infra/local/template/system.ts';

const mapping: StreamMapping = {
  id: 'm',
  functionName: 'messages',
  tableName: 'Journal',
  batchSize: 10,
  reportsPartFailures: true,
  bisects: true,
  retries: 2,
  filters: [{ eventName: ['INSERT'] }],
  deadLetterName: 'letters',
};
const record = (number: number, eventName = 'INSERT'): Json => ({ eventName, dynamodb: { SequenceNumber: String(number) } });
const numbersOf = (records: readonly Json[]): readonly string[] => records.map((each) => textOf(at(each, 'dynamodb', 'SequenceNumber')));

/** Delivers to a function that answers as told, and gives what it was called with and what was given up. */
const deliver = async (
  records: readonly Json[],
  answer: (numbers: readonly string[], call: number) => Outcome,
  changes: Partial<StreamMapping> = {},
) => {
  const calls: (readonly string[])[] = [];
  const lost: string[] = [];
  await deliverBatch(
    {
      mapping: { ...mapping, ...changes },
      invoke: (event) => {
        calls.push(numbersOf(listOf(at(event, 'Records'))));
        return Promise.resolve(answer(calls.at(-1) ?? [], calls.length));
      },
      giveUp: (given) => lost.push(...numbersOf(given)),
      pauseMilliseconds: 0,
      isStopped: () => false,
    },
    records,
  );
  return { calls, lost };
};

const taken: Outcome = { kind: 'answered', value: { batchItemFailures: [] } };
const failedAt = (number: string): Outcome => ({ kind: 'answered', value: { batchItemFailures: [{ itemIdentifier: number }] } });
const threw: Outcome = { kind: 'threw', words: 'on purpose' };

test('only records that fit a filter are given', async () => {
  const { calls } = await deliver([record(1), record(2, 'MODIFY'), record(3)], () => taken);
  expect(calls).toEqual([['1', '3']]);
});

test('after a part failure what was taken is not given again, and the order is kept', async () => {
  const { calls, lost } = await deliver(
    [1, 2, 3, 4].map((each) => record(each)),
    (_numbers, call) => (call === 1 ? failedAt('3') : taken),
  );
  expect(calls).toEqual([['1', '2', '3', '4'], ['3'], ['4']]);
  expect(lost).toEqual([]);
});

test('one record that can never be taken is halved out, tried, given up, and the rest arrives', async () => {
  const { calls, lost } = await deliver(
    [1, 2, 3, 4].map((each) => record(each)),
    (numbers) => (numbers.includes('2') ? threw : taken),
  );
  expect(lost).toEqual(['2']);
  expect(calls.flat().filter((number) => number === '4')).toHaveLength(2);
  expect(calls.at(-1)).toEqual(['3', '4']);
  expect(calls.filter((call) => call.length === 1 && call[0] === '2')).toHaveLength(3);
});

test('without halving a batch is tried whole and given up whole', async () => {
  const { calls, lost } = await deliver([record(1), record(2)], () => threw, { bisects: false });
  expect(calls).toHaveLength(3);
  expect(lost).toEqual(['1', '2']);
});

test('an answer that names a record nobody gave counts as all failed', async () => {
  const { calls } = await deliver([record(1)], (_numbers, call) => (call === 1 ? failedAt('99') : taken));
  expect(calls).toEqual([['1'], ['1']]);
});

test('patterns', () => {
  const event = { source: 'aws.s3', detail: { object: { key: 'incoming/a.jpg' }, list: ['x', 'y'] } };
  expect(fitsPattern({ source: ['aws.s3', 'other'] }, event)).toBe(true);
  expect(fitsPattern({ detail: { object: { key: [{ prefix: 'incoming/' }] } } }, event)).toBe(true);
  expect(fitsPattern({ detail: { object: { key: [{ 'anything-but': { prefix: 'incoming/' } }] } } }, event)).toBe(false);
  expect(fitsPattern({ detail: { list: ['y'] } }, event)).toBe(true);
  expect(fitsPattern({ detail: { missing: [{ exists: false }] } }, event)).toBe(true);
  expect(fitsPattern({ detail: { object: { size: [1] } } }, event)).toBe(false);
  expect(fitsPattern({ $or: [{ source: ['none'] }, { source: [{ suffix: 's3' }] }] }, event)).toBe(true);
});
