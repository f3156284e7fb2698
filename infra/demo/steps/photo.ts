import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '#infra/demo/script.ts';
import type { Stage } from '#infra/demo/stage.ts';
import { newId } from '#shared/config/new-id.ts';
import { cleanKey, incomingKey } from '#shared/domain/claim-receipts.ts';
import { noteReceipt } from '#shared/operations/claims/note-receipt.ts';

/** A made-up bus ticket, as it is after cleaning. */
const ticket = (): Buffer => readFileSync(join(import.meta.dirname, '../ticket.jpg'));

/** A line gets its photo, cleaned and kept: what the receipts job does with one that arrives. */
export const notePhoto = async (stage: Stage, of: { readonly claimId: string; readonly lineId: string }): Promise<void> => {
  const bytes = ticket();
  const key = incomingKey(of.claimId, of.lineId, newId());
  await stage.deps.putCleanPhoto(cleanKey(key), bytes);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const receipt = { key, state: 'kept', contentHash } as const;
  const noted = await noteReceipt(stage.deps.receipts, { receipt, by: 'system:receipts', now: clock.now });
  if (!noted) throw new Error('A photo found no line');
};
