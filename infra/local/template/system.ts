import type { Json, JsonObject } from '#infra/local/json.ts';

/** What the template describes, as plain data: everything the local runner makes, routes, polls, fires and checks comes from here. */
export interface System {
  readonly tables: readonly LocalTable[];
  readonly functions: readonly LocalFunction[];
  readonly routes: readonly LocalRoute[];
  readonly streamMappings: readonly StreamMapping[];
  readonly schedules: readonly LocalSchedule[];
  readonly buckets: readonly LocalBucket[];
  readonly rules: readonly EventRule[];
  readonly topics: readonly Topic[];
  readonly mailEvents: readonly MailEventDestination[];
  readonly keys: readonly LocalKey[];
  readonly distribution: Distribution;
}

export interface LocalTable {
  readonly name: string;
  readonly arn: string;
  /** The input of CreateTable, without its stream. */
  readonly create: JsonObject;
  readonly streamViewType: string | undefined;
  readonly timeToLiveAttribute: string | undefined;
  /** The customer's key it is encrypted with; who uses the table has to be allowed to use the key as well. */
  readonly keyArn: string | undefined;
  /** The policy on the table itself. */
  readonly statements: readonly Statement[];
}

export interface LocalFunction {
  /** Short: the folder in `functions/`. */
  readonly name: string;
  readonly arn: string;
  /** Holds `index.mjs`. */
  readonly codeFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly roleArn: string;
  readonly statements: readonly Statement[];
}

/** One statement of a policy. Conditions: operator → key → accepted values. */
export interface Statement {
  readonly policyName: string;
  readonly effect: 'Allow' | 'Deny';
  /** Who it is about, in a policy that lies on a thing: role ARNs, or `*`. Empty in a role's own policy. */
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface LocalRoute {
  /** As the template has it: `GET /claims/{claimId}` or `$default`. */
  readonly key: string;
  readonly functionName: string;
}

export interface StreamMapping {
  readonly id: string;
  readonly functionName: string;
  readonly tableName: string;
  readonly batchSize: number;
  readonly reportsPartFailures: boolean;
  readonly bisects: boolean;
  /** Tries after the first; -1 is until the record is a day old. */
  readonly retries: number;
  readonly filters: readonly Json[];
  readonly deadLetterName: string | undefined;
}

export interface LocalSchedule {
  readonly name: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly functionName: string;
  /** The event the function is given, as text. */
  readonly input: string;
}

export interface LocalBucket {
  readonly name: string;
  readonly arn: string;
  readonly notifications: readonly {
    readonly functionName: string;
    readonly events: readonly string[];
    readonly prefix: string;
    readonly suffix: string;
  }[];
  readonly sendsToEventBridge: boolean;
  /** Prefixes a malware protection plan watches. */
  readonly scannedPrefixes: readonly string[];
  readonly keyArn: string | undefined;
  readonly statements: readonly Statement[];
}

export interface EventRule {
  readonly name: string;
  readonly pattern: Json;
  readonly functionNames: readonly string[];
}

export interface Topic {
  readonly arn: string;
  readonly functionNames: readonly string[];
}

export interface MailEventDestination {
  readonly configurationSetName: string;
  /** Lower case: `bounce`, `complaint`, `delivery`. */
  readonly eventTypes: readonly string[];
  readonly topicArn: string;
}

export interface LocalKey {
  readonly id: string;
  readonly arn: string;
  readonly aliases: readonly string[];
  readonly statements: readonly Statement[];
}

/** What stands in front: which paths go to which bucket, and the headers it lets through or adds each way. */
export interface Distribution {
  readonly bucketPaths: readonly BucketPath[];
  /** Added to requests for the API, lower-case names: the secret that proves where they came from. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** Request headers the API is given, lower case; undefined when all. */
  readonly allowedHeaders: readonly string[] | undefined;
  readonly responseHeaders: ResponseHeaders;
  /** A page shown instead of an answer with a status: path and the status it is shown with. */
  readonly errorPages: Readonly<Record<string, { readonly path: string; readonly status: number }>>;
}

/** A path of the public address that a bucket answers. `folders` hold what a deployment puts in the bucket, under `prefix`. */
export interface BucketPath {
  readonly pathPattern: string;
  readonly bucketName: string;
  /** The source of the small function that sees each request first, where there is one. */
  readonly viewerRequestCode: string | undefined;
  readonly folders: readonly { readonly folder: string; readonly prefix: string }[];
  readonly responseHeaders: ResponseHeaders;
}

/** Headers put on answers: `always`, or only where the answer has none of that name (`otherwise`). */
export interface ResponseHeaders {
  readonly always: Readonly<Record<string, string>>;
  readonly otherwise: Readonly<Record<string, string>>;
}
