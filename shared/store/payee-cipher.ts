import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { payeeFields, type BankDetails, type Payee, type PayeeField } from '#shared/domain/payee.ts';
import type { Encrypted } from '#shared/domain/giving-details.ts';

/** The payee key and the client that speaks to it. */
export interface PayeeKey {
  readonly client: Pick<KMSClient, 'send'>;
  readonly keyId: string;
}

/** Opens the payee key. Where it is comes from the SDK's own environment. */
export const openPayeeKey = (keyId: string): PayeeKey => ({ client: new KMSClient({ maxAttempts: 4 }), keyId });

const contextOf = (personId: string, field: PayeeField) => ({ personId, field });

/**
 * Bank details field by field under the payee key. The key's own log shows each use, and a field is bound to its person and its name,
 * so that one can't be put in another's place. An empty field stays empty.
 */
export const payeeCipher = ({ client, keyId }: PayeeKey) => {
  const encryptField = async (personId: string, field: PayeeField, text: string): Promise<string> => {
    if (text === '') return '';
    const command = new EncryptCommand({
      KeyId: keyId,
      Plaintext: Buffer.from(text, 'utf8'),
      EncryptionContext: contextOf(personId, field),
    });
    const { CiphertextBlob } = await client.send(command);
    if (CiphertextBlob === undefined) throw new Error('The key encrypted nothing');
    return Buffer.from(CiphertextBlob).toString('base64');
  };

  const decryptField = async (personId: string, field: PayeeField, encrypted: string): Promise<string> => {
    if (encrypted === '') return '';
    const command = new DecryptCommand({
      KeyId: keyId,
      CiphertextBlob: Buffer.from(encrypted, 'base64'),
      EncryptionContext: contextOf(personId, field),
    });
    const { Plaintext } = await client.send(command);
    if (Plaintext === undefined) throw new Error('The key decrypted nothing');
    return Buffer.from(Plaintext).toString('utf8');
  };

  return {
    encrypt: async (personId: string, details: BankDetails): Promise<Encrypted> =>
      allFields((field) => encryptField(personId, field, details[field])),

    /** In the clear, for one page or one file. Whoever calls it notes that it was read. */
    decrypt: async (payee: Payee): Promise<BankDetails> => {
      const encrypted: Encrypted = {
        payeeName: payee.encryptedPayeeName,
        sortCode: payee.encryptedSortCode,
        accountNumber: payee.encryptedAccountNumber,
        rollNumber: payee.encryptedRollNumber,
      };
      return allFields((field) => decryptField(payee.personId, field, encrypted[field]));
    },
  };
};

export type PayeeCipher = ReturnType<typeof payeeCipher>;

const allFields = async (each: (field: PayeeField) => Promise<string>): Promise<Readonly<Record<PayeeField, string>>> => {
  const [payeeName, sortCode, accountNumber, rollNumber] = await Promise.all([
    each(payeeFields[0]),
    each(payeeFields[1]),
    each(payeeFields[2]),
    each(payeeFields[3]),
  ]);
  return { payeeName, sortCode, accountNumber, rollNumber };
};
