import { PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { cleanKey } from '#shared/domain/claim-receipts.ts';
import { minutesAfter } from '#shared/domain/london-time.ts';
import type { PaymentRun } from '#shared/domain/payment-run.ts';
import { fileHashOf } from '#shared/domain/payment-files/payment-file.ts';
import { runsStore } from '#shared/store/runs.ts';
import type { Write } from '#shared/store/transact.ts';
import { boardOfSet, idFor, paidPersonOf, plantedPhotoKey, setNames, type SetName } from '#test/support/running/planted-ids.ts';
import { everyStaffId } from '#test/support/running/sign-in.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Runs in the states a form can be about. */
const runStates = ['made', 'released', 'exported'] as const;

/** What the planted payment files hold; nobody is paid by it. */
const file = 'PAYEE NAME,SORT CODE\r\n';

/** The hash a releaser sees. */
export const plantedFileHash = fileHashOf(file);

export const plantedRuns = ({ database }: RunningService): readonly Write[] => {
  const runs = runsStore(database);
  return [
    runs.takingNumbers({ runs: 0, payments: 0 }, { runs: 9, payments: 9 }),
    ...setNames.flatMap((set) => runStates.map((state) => runs.saving(runOf(set, state), 0))),
  ];
};

const runOf = (set: SetName, state: (typeof runStates)[number]): PaymentRun => {
  const madeAt = minutesAfter(new Date().toISOString(), -3 * 24 * 60);
  const isReleased = state !== 'made';
  const line = {
    claimId: idFor(set, `claim-in-${state}`),
    personId: paidPersonOf(set).personId,
    fundId: boardOfSet(set).fundId,
    amountPence: 460,
    reference: `Oakshire ${10_000 + runStates.indexOf(state)}`,
    payeeVersion: 1,
  };
  return {
    version: 3,
    seq: 3,
    headHash: 'a'.repeat(64),
    runId: idFor(set, `run-${state}`),
    number: 1 + runStates.indexOf(state),
    state,
    madeBy: 'a-payment-maker',
    madeAt,
    releasedBy: isReleased ? 'a-payment-releaser' : '',
    exportedBy: state === 'exported' ? 'a-payment-maker' : '',
    releasedAt: isReleased ? minutesAfter(madeAt, 60) : '',
    confirmedOn: '',
    lines: [line],
    totalPence: 460,
    fileHash: plantedFileHash,
    fileKey: fileKeyOf(set, state),
    hands: {
      originate: [paidPersonOf(set).alias],
      approve: ['an-approver'],
      pay: ['a-payment-maker', ...(isReleased ? ['a-payment-releaser'] : [])],
    },
    keptApartStaffIds: set === 'apart' ? everyStaffId : [],
  };
};

const fileKeyOf = (set: SetName, state: string): string => `runs/${idFor(set, `run-${state}`)}.csv`;

/** Payment files and cleaned photos: nothing that a form does changes them, so they are put once. */
export const plantFiles = async ({ service }: RunningService): Promise<void> => {
  const as = (functionName: string): { readonly client: S3Client; readonly environment: Readonly<Record<string, string>> } => {
    const environment = service.environmentOf(functionName);
    return { client: new S3Client(clientSettings(environment)), environment };
  };
  const [payments, receipts] = [as('payments'), as('receipts')];
  for (const set of setNames) {
    for (const state of runStates) {
      await payments.client.send(
        new PutObjectCommand({ Bucket: payments.environment['EXPORTS_BUCKET'], Key: fileKeyOf(set, state), Body: file }),
      );
    }
    const Key = cleanKey(plantedPhotoKey(set));
    await receipts.client.send(
      new PutObjectCommand({ Bucket: receipts.environment['RECEIPTS_BUCKET'], Key, Body: 'a photo', ContentType: 'image/jpeg' }),
    );
  }
};

/** A client as a function has it, with that function's own rights. */
export const clientSettings = (environment: Readonly<Record<string, string>>) =>
  ({
    endpoint: environment['AWS_ENDPOINT_URL'] ?? '',
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: { accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '' },
  }) satisfies S3ClientConfig;
