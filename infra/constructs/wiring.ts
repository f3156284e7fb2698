import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { TableName } from '#shared/store/tables.ts';

/** What there is to be given: the data stack's parts and the deployment's settings. */
export interface Resources {
  readonly region: string;
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly keys: { readonly data: IKey; readonly restricted: IKey; readonly payee: IKey };
  readonly buckets: { readonly receipts: IBucket; readonly exports: IBucket; readonly chainHeads: IBucket };
  readonly mail: { readonly from: string; readonly identityArn: string; readonly configurationSetArn: string };
  /** Environment of whoever needs sign-in settings. */
  readonly signIn: Readonly<Record<string, string>>;
}

/** A permission and the environment variable that names its thing, always together. */
export interface Wiring {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  /** Where a right is to more than one named thing, and why it can't be narrower. */
  readonly wide?: readonly WideRight[];
}

/** `arn` of a thing of the data stack, and what follows it in the statement: `/incoming/*`. */
export interface WideRight {
  readonly owner: IConstruct;
  readonly arn: string;
  readonly suffix: string;
  readonly because: string;
}
