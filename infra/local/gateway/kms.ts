import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sendJsonFailure, type Failure } from '#infra/local/gateway/answer.ts';
import { kmsPermission } from '#infra/local/gateway/kms-permissions.ts';
import type { Permission } from '#infra/local/gateway/permission.ts';
import { at, objectOf, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import type { EncryptionContext, KeyStore } from '#infra/local/keys/key-store.ts';
import type { LocalKey, Statement } from '#infra/local/template/system.ts';

/** Asks whether the caller may; answers the refusal itself and gives false when not. */
export type Check = (permissions: readonly { readonly permission: Permission; readonly ofResource: readonly Statement[] }[]) => boolean;

/** Encrypt, Decrypt and GenerateDataKey on the keys of the template. Anything else is refused as unknown. */
export const answerKms = (
  call: { readonly operation: string; readonly input: Json; readonly check: Check },
  has: { readonly keys: readonly LocalKey[]; readonly store: KeyStore },
  response: ServerResponse,
): void => {
  const answer = answerOf(call, has);
  if (answer === 'refused') return;
  if ('code' in answer) {
    sendJsonFailure(response, answer);
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(answer.output));
};

type Answer = 'refused' | Failure | { readonly output: JsonObject };

const answerOf = (
  { operation, input, check }: { readonly operation: string; readonly input: Json; readonly check: Check },
  { keys, store }: { readonly keys: readonly LocalKey[]; readonly store: KeyStore },
): Answer => {
  const ciphertext = Buffer.from(textOf(at(input, 'CiphertextBlob')), 'base64');
  const named = textOf(at(input, 'KeyId')) || (operation === 'Decrypt' ? (store.keyIdOf(ciphertext) ?? '') : '');
  const key = keys.find((each) =>
    [each.id, each.arn, ...each.aliases].includes(named.split(':alias/').length > 1 ? `alias/${named.split(':alias/')[1] ?? ''}` : named),
  );
  if (key === undefined)
    return operation === 'Decrypt' ? unreadable : { status: 400, code: 'NotFoundException', message: `Key '${named}' does not exist` };
  if (!check([{ permission: kmsPermission(operation, key.arn, input), ofResource: key.statements }])) return 'refused';
  const context = contextOf(input);
  switch (operation) {
    case 'Encrypt': {
      const plaintext = Buffer.from(textOf(at(input, 'Plaintext')), 'base64');
      return {
        output: {
          KeyId: key.arn,
          CiphertextBlob: store.encrypt(key.id, plaintext, context).toString('base64'),
          EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        },
      };
    }
    case 'Decrypt': {
      const plaintext = store.keyIdOf(ciphertext) === key.id ? store.decrypt(ciphertext, context) : undefined;
      return plaintext === undefined
        ? unreadable
        : { output: { KeyId: key.arn, Plaintext: plaintext.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' } };
    }
    case 'GenerateDataKey': {
      const plaintext = randomBytes(32);
      return {
        output: {
          KeyId: key.arn,
          Plaintext: plaintext.toString('base64'),
          CiphertextBlob: store.encrypt(key.id, plaintext, context).toString('base64'),
        },
      };
    }
    default:
      return { status: 400, code: 'UnknownOperationException', message: `The local runner has no KMS ${operation}.` };
  }
};

const unreadable: Failure = {
  status: 400,
  code: 'InvalidCiphertextException',
  message: 'The ciphertext was changed, or its encryption context is another.',
};

const contextOf = (input: Json): EncryptionContext =>
  Object.fromEntries(Object.entries(objectOf(at(input, 'EncryptionContext'))).map(([name, value]) => [name, textOf(value)]));
