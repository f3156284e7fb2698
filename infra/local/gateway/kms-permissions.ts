import type { Permission } from '#infra/local/gateway/permission.ts';
import { at, objectOf, textOf, type Json } from '#infra/local/json.ts';

/** What a KMS call needs on a key: the action, with the encryption context for conditions on it. */
export const kmsPermission = (operation: string, keyArn: string, input: Json): Permission => {
  const pairs = Object.entries(objectOf(at(input, 'EncryptionContext')));
  return {
    action: `kms:${operation}`,
    resource: keyArn,
    context: {
      ...Object.fromEntries(pairs.map(([name, value]) => [`kms:encryptioncontext:${name.toLowerCase()}`, [textOf(value)]])),
      ...(pairs.length === 0 ? {} : { 'kms:encryptioncontextkeys': pairs.map(([name]) => name) }),
    },
  };
};

/** The same when another service uses the key on the caller's behalf, as S3 and DynamoDB do for what is encrypted with it. */
export const kmsPermissionVia = (service: 'dynamodb' | 's3', operation: string, keyArn: string): Permission => ({
  action: `kms:${operation}`,
  resource: keyArn,
  context: {
    'kms:viaservice': [`${service}.${keyArn.split(':')[3] ?? ''}.amazonaws.com`],
    'kms:calleraccount': [keyArn.split(':')[4] ?? ''],
  },
});
