import type { TableName } from '#shared/store/tables.ts';

/**
 * What one function may touch. CDK turns each entry into an IAM statement on the named actions and into the environment
 * variable that names the thing, in one call, so a permission and its configuration can't disagree.
 */
export interface FunctionNeeds {
  /** DynamoDB actions by table. A TransactWriteItems needs the action of each of its parts; `Query` covers the table's indexes. */
  readonly tables?: Partial<Record<TableName, readonly TableAction[]>>;
  /** Encrypt or decrypt payee details. Environment: PAYEE_KEY_ID. */
  readonly payeeKey?: readonly ('Encrypt' | 'Decrypt')[];
  /** Environment: RECEIPTS_BUCKET. Prefixes: `incoming/` is what people upload, `clean/` what we checked and kept. */
  readonly receipts?: readonly ReceiptAccess[];
  /** Environment: EXPORTS_BUCKET. Payment files, encrypted and short-lived. */
  readonly exports?: readonly ('GetObject' | 'PutObject')[];
  /** Put the day's journal chain heads in the object-locked bucket. Environment: CHAIN_HEADS_BUCKET. */
  readonly chainHeads?: true;
  /** Send through SES from the one address. Environment: MAIL_FROM. */
  readonly mail?: true;
  /** Reads the journal's stream. */
  readonly journalStream?: true;
  /** Is called when a file arrives in `incoming/`. */
  readonly receiptEvents?: true;
  /** Is called with SES bounces, complaints and deliveries. */
  readonly mailEvents?: true;
  /** Is called by each of these schedules. `expression` in EventBridge Scheduler form, London time. */
  readonly schedules?: readonly { readonly job: string; readonly expression: string }[];
  /** Sign-in settings. Environment: PEOPLE_ISSUER, PEOPLE_CLIENT_ID, STAFF_ISSUER, STAFF_CLIENT_ID. */
  readonly signIn?: true;
  readonly memoryMegabytes?: number;
  readonly timeoutSeconds?: number;
}

export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export type ReceiptAccess =
  | { readonly prefix: 'incoming/'; readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[] }
  | { readonly prefix: 'clean/'; readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[] };
