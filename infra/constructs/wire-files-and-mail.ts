import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Resources, WideRight, Wiring } from '#infra/constructs/wiring.ts';
import type { FunctionNeeds } from '#shared/config/needs.ts';

const nothing: Wiring = { environment: {}, statements: [] };

/** Bank details are encrypted and decrypted by the functions that say so, each way by itself. */
export const wirePayeeKey = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.payeeKey === undefined) return nothing;
  const { keyArn } = resources.keys.payee;
  return {
    environment: { PAYEE_KEY_ID: keyArn },
    statements: [new PolicyStatement({ actions: needs.payeeKey.map((action) => `kms:${action}`), resources: [keyArn] })],
  };
};

/** Photos: each prefix has its own actions. Whoever signs the upload form lends it their right to put. */
export const wireReceipts = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.receipts === undefined) return nothing;
  const { receipts } = resources.buckets;
  return {
    environment: { RECEIPTS_BUCKET: receipts.bucketName },
    statements: [
      ...needs.receipts.map(
        ({ prefix, actions }) =>
          new PolicyStatement({ actions: actions.map((action) => `s3:${action}`), resources: [receipts.arnForObjects(`${prefix}*`)] }),
      ),
      keyThroughS3(
        needs.receipts.flatMap(({ actions }) => [...actions]),
        resources,
      ),
    ],
    wide: needs.receipts.map(({ prefix }) => objectsOf(receipts, `/${prefix}*`)),
  };
};

/** Payment files. */
export const wireExports = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.exports === undefined) return nothing;
  const { exports } = resources.buckets;
  return {
    environment: { EXPORTS_BUCKET: exports.bucketName },
    statements: [
      new PolicyStatement({ actions: needs.exports.map((action) => `s3:${action}`), resources: [exports.arnForObjects('*')] }),
      keyThroughS3(needs.exports, resources),
    ],
    wide: [objectsOf(exports, '/*')],
  };
};

/** The journal's chain heads: they can be put there, and by the bucket's lock nothing else. */
export const wireChainHeads = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.chainHeads !== true) return nothing;
  const { chainHeads } = resources.buckets;
  return {
    environment: { CHAIN_HEADS_BUCKET: chainHeads.bucketName },
    statements: [
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [chainHeads.arnForObjects('*')] }),
      keyThroughS3(['PutObject'], resources),
    ],
    wide: [objectsOf(chainHeads, '/*')],
  };
};

/** Mail leaves from the one address only. */
export const wireMail = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.mail !== true) return nothing;
  const { from, identityArn, configurationSetArn } = resources.mail;
  return {
    environment: { MAIL_FROM: from },
    statements: [
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [identityArn, configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': from } },
      }),
    ],
  };
};

const objectsOf = (bucket: IBucket, suffix: string): WideRight => ({
  owner: bucket,
  arn: bucket.bucketArn,
  suffix,
  because: 'Objects get their names when they are made. The actions are named one by one, on this prefix of one bucket.',
});

/** S3 uses the bucket's key in the caller's name: to read it decrypts, to write it makes a data key. */
const keyThroughS3 = (actions: readonly string[], resources: Resources): PolicyStatement =>
  new PolicyStatement({
    actions: [...(actions.includes('GetObject') ? ['kms:Decrypt'] : []), ...(actions.includes('PutObject') ? ['kms:GenerateDataKey'] : [])],
    resources: [resources.keys.data.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `s3.${resources.region}.amazonaws.com` } },
  });
