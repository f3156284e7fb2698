import { randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { keyStoreOf } from '#infra/local/keys/key-store.ts';
import type { PayeeKey } from '#shared/store/payee-cipher.ts';

/** A payee key that really encrypts, with the local runner's own keys, and refuses another context as KMS does. */
export const pretendKey = (): PayeeKey => {
  const key = randomBytes(32);
  const store = keyStoreOf(() => key);
  const client = new KMSClient({ region: 'eu-west-2' });
  const kms = mockClient(client);
  kms.on(EncryptCommand).callsFake(({ KeyId, Plaintext, EncryptionContext }: EncryptCommand['input']) => ({
    CiphertextBlob: store.encrypt(KeyId ?? '', Buffer.from(Plaintext ?? []), EncryptionContext ?? {}),
  }));
  kms.on(DecryptCommand).callsFake(({ CiphertextBlob, EncryptionContext }: DecryptCommand['input']) => {
    const text = store.decrypt(Buffer.from(CiphertextBlob ?? []), EncryptionContext ?? {});
    if (text === undefined) throw new Error('InvalidCiphertextException');
    return { Plaintext: text };
  });
  return { client, keyId: 'payee' };
};
