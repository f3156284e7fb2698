import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * Makes a batch read as DynamoDB's is: each item consistent by itself, the whole not one moment. The local engine reads a batch at once,
 * which would hide what comes of a change in the middle of it. Each item is asked for by itself, all at once, in an order that changes.
 */
export const tearReads = (client: DynamoDBDocumentClient, random: () => number): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'BatchGetItemCommand' || !isBatch(args.input)) return next(args);
      const single = Object.entries(args.input.RequestItems).flatMap(([table, { Keys, ...rest }]) =>
        Keys.map((key) => ({ order: random(), items: { [table]: { ...rest, Keys: [key] } } })),
      );
      if (single.length < 2) return next(args);
      const found: Record<string, unknown[]> = {};
      for (const { items } of single.toSorted((a, b) => a.order - b.order)) {
        const { Responses } = await client.send(new BatchGetCommand({ RequestItems: items }));
        for (const [table, rows] of Object.entries(Responses ?? {})) (found[table] ??= []).push(...rows);
      }
      return { response: {}, output: { $metadata: {}, Responses: found, UnprocessedKeys: {} } };
    },
    { step: 'initialize', name: 'tornReads' },
  );
};

interface Batch {
  readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly Record<string, unknown>[] }>>;
}

const isBatch = (input: object): input is Batch => 'RequestItems' in input;
