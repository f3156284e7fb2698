import { KMSClient } from '@aws-sdk/client-kms';
import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import type { Payee } from '#shared/domain/payee.ts';
import { askForCode, makeCode, type PayeeCode } from '#shared/domain/payee-code.ts';
import { payeeCipher, type PayeeCipher } from '#shared/store/payee-cipher.ts';
import { payeesStore } from '#shared/store/payees.ts';
import type { Write } from '#shared/store/transact.ts';
import { clientSettings } from '#test/support/running/plant-money.ts';
import { paidPersonOf, personOf, setNames, type SetName } from '#test/support/running/planted-ids.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** The code that was read out to the person of each set. */
export const plantedCode = '2345 6789';

type Encrypted = Awaited<ReturnType<PayeeCipher['encrypt']>>;
/** Bank details of everybody planted, encrypted by the real key. */
export type EncryptedDetails = ReadonlyMap<string, Encrypted>;

export const encryptDetails = async ({ service }: RunningService): Promise<EncryptedDetails> => {
  const environment = service.environmentOf('payees');
  const cipher = payeeCipher({ client: new KMSClient(clientSettings(environment)), keyId: environment['PAYEE_KEY_ID'] ?? '' });
  const details = { payeeName: 'A Payee', sortCode: '200000', accountNumber: '55779911', rollNumber: '' };
  const personIds = setNames.flatMap((set) => [personOf(set).personId, paidPersonOf(set).personId]);
  return new Map(
    await Promise.all(personIds.map(async (personId): Promise<[string, Encrypted]> => [personId, await cipher.encrypt(personId, details)])),
  );
};

/** The person's details wait for a check and their code was made; the paid person's are confirmed and they wait for a code. */
export const plantedPayees = ({ database }: RunningService, encrypted: EncryptedDetails): readonly Write[] => {
  const payees = payeesStore(database);
  return setNames.flatMap((set) => {
    const waiting = payeeOf(encrypted, personOf(set), 'waiting-for-check');
    const confirmed = payeeOf(encrypted, paidPersonOf(set), 'confirmed');
    const asked = codeAsked(paidPersonOf(set).personId);
    return [
      payees.saving(waiting, 0),
      payees.listingPayee(waiting),
      payees.saving(confirmed, 0),
      payees.savingCode(codeMade(set), 0),
      payees.savingCode(asked, 0),
      payees.listingCode(asked),
    ];
  });
};

const payeeOf = (
  encrypted: EncryptedDetails,
  whose: { readonly personId: string; readonly alias: string },
  state: Payee['state'],
): Payee => {
  const fields = encrypted.get(whose.personId);
  if (fields === undefined) throw new Error('Nobody’s bank details');
  const now = new Date().toISOString();
  const isChecked = state === 'confirmed';
  return {
    version: 3,
    seq: 3,
    headHash: 'a'.repeat(64),
    personId: whose.personId,
    encryptedPayeeName: fields.payeeName,
    encryptedSortCode: fields.sortCode,
    encryptedAccountNumber: fields.accountNumber,
    encryptedRollNumber: fields.rollNumber,
    lastFour: '9911',
    detailsVersion: 1,
    state,
    confirmedBefore: isChecked,
    enteredBy: whose.alias,
    enteredAt: now,
    codeMadeBy: 'a-code-maker',
    personCreatedBy: 'self',
    checkedBy: isChecked ? 'a-payee-checker' : '',
    checkedAt: isChecked ? now : '',
    sentBackWords: '',
    usableFrom: londonDateOf(now),
    payWhen: isChecked ? 'as-it-comes' : 'when-i-say',
    saidNowAt: '',
    readyBy: '',
  };
};

const codeAsked = (personId: string): PayeeCode =>
  askForCode(undefined, { personId, way: 'phone', whereTo: '', at: new Date().toISOString() });

const codeMade = (set: SetName): PayeeCode =>
  makeCode(codeAsked(personOf(set).personId), {
    secret: plantedCode,
    at: minutesAfter(new Date().toISOString(), -1),
    by: 'a-code-maker',
    limits: { spokenMinutes: 60, letterMinutes: 20_160, attempts: 5 },
  });
