import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text pairs that belong to a ciphertext and have to be given again to read it. */
export type EncryptionContext = Readonly<Record<string, string>>;

export interface KeyStore {
  readonly encrypt: (keyId: string, plaintext: Buffer, context: EncryptionContext) => Buffer;
  /** The key that made a ciphertext, read from the ciphertext; undefined when it isn't one of ours. */
  readonly keyIdOf: (ciphertext: Buffer) => string | undefined;
  /** Undefined when the ciphertext was changed or the context is another. */
  readonly decrypt: (ciphertext: Buffer, context: EncryptionContext) => Buffer | undefined;
}

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** A key store whose keys are files of `folder`; a key is made when it is first used. */
export const openKeyStore = (folder: string): KeyStore => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return keyStoreOf((keyId) => {
    const file = join(folder, `${encodeURIComponent(keyId)}.key`);
    if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
    return readFileSync(file);
  });
};

/**
 * Real encryption with the keys that `keyFor` gives, 32 bytes each: AES-256-GCM with the encryption context as additional data, as KMS does.
 * A ciphertext is: format, length of key id, key id, nonce, tag, text.
 */
export const keyStoreOf = (keyFor: (keyId: string) => Buffer): KeyStore => ({
  encrypt: (keyId, plaintext, context) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', keyFor(keyId), nonce).setAAD(additionalData(keyId, context));
    const text = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([Buffer.from([format, Buffer.byteLength(keyId)]), Buffer.from(keyId), nonce, cipher.getAuthTag(), text]);
  },
  keyIdOf: (ciphertext) => takeApart(ciphertext)?.keyId,
  decrypt: (ciphertext, context) => {
    const parts = takeApart(ciphertext);
    if (parts === undefined) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', keyFor(parts.keyId), parts.nonce);
    try {
      decipher.setAAD(additionalData(parts.keyId, context)).setAuthTag(parts.tag);
      return Buffer.concat([decipher.update(parts.text), decipher.final()]);
    } catch {
      return undefined;
    }
  },
});

// Sorted, so that the order in which a context is written makes no difference.
const additionalData = (keyId: string, context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify([keyId, ...Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))]));

const takeApart = (ciphertext: Buffer) => {
  const idLength = ciphertext[1] ?? 0;
  const start = 2 + idLength;
  if (ciphertext[0] !== format || ciphertext.length < start + nonceBytes + tagBytes) return undefined;
  return {
    keyId: ciphertext.subarray(2, start).toString(),
    nonce: ciphertext.subarray(start, start + nonceBytes),
    tag: ciphertext.subarray(start + nonceBytes, start + nonceBytes + tagBytes),
    text: ciphertext.subarray(start + nonceBytes + tagBytes),
  };
};
