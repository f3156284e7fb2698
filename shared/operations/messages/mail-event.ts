import { moveAndSave, type SendingDeps } from '#shared/operations/messages/messages-deps.ts';

/** What SES says became of a mail. `returned-for-good` and `complained` stop mail to that person until somebody looked. */
export interface MailEvent {
  readonly what: 'delivered' | 'returned' | 'returned-for-good' | 'complained';
  readonly alias: string;
  readonly entryId: string;
}

const triesAtMost = 3;

/**
 * Settles a message by what became of its mail: a delivery makes an unknown one sent; one that came back waits for a coordinator. About
 * a message or an account that is gone it does nothing.
 */
export const takeMailEvent =
  (deps: Pick<SendingDeps, 'now' | 'messages' | 'transact'> & { readonly people: Pick<SendingDeps['people'], 'idOfAlias'> }) =>
  async (event: MailEvent): Promise<void> => {
    const personId = await deps.people.idOfAlias(event.alias);
    if (personId === undefined) return;
    for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
      const message = await deps.messages.read({ personId, entryId: event.entryId });
      if (message === undefined || (event.what === 'delivered' && message.state === 'sent')) return;
      const stopping =
        event.what === 'complained' || event.what === 'returned-for-good' ? [deps.messages.stoppingMail(personId, deps.now())] : [];
      if (message.state !== 'sending' && message.state !== 'unknown' && message.state !== 'sent') {
        // Somebody settled it already; that mail no longer arrives, or isn't wanted, still counts for the next one.
        if (stopping.length > 0) await deps.transact(stopping);
        return;
      }
      const because = event.what === 'complained' ? 'complained' : 'returned';
      const moved =
        event.what === 'delivered'
          ? await moveAndSave(deps, message, { action: 'note-delivered', change: { because: '' } })
          : await moveAndSave(deps, message, { action: 'note-returned', change: { because }, also: stopping });
      if (moved !== undefined) return;
    }
    throw new Error(`What became of ${event.entryId} could not be written down`);
  };
