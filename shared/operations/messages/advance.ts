import { londonDateOf } from '#shared/domain/london-time.ts';
import { chooseChannel, whatOf, type Way } from '#shared/domain/messages/choose-channel.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { notBefore } from '#shared/domain/messages/quiet-hours.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Sending } from '#shared/email/send-mail.ts';
import { mailOf } from '#shared/operations/messages/mail-of.ts';
import { moveAndSave, type SendingDeps } from '#shared/operations/messages/messages-deps.ts';

const laterMinutes = 10;

/**
 * Takes a message as far as it can go now: out, to a coordinator, on hold, or nowhere. The person's choices are read at this moment. One
 * found half sent is marked as unknown and left: it is never sent again by itself. Side effect: may send a mail.
 */
export const advance =
  (deps: SendingDeps) =>
  async (message: Message): Promise<void> => {
    if (message.state === 'sending') {
      await moveAndSave(deps, message, { action: 'note-cut-off', change: { because: 'cut-off' } });
      return;
    }
    if (message.state !== 'planned' && message.state !== 'held') return;
    const person = await deps.people.read(message.personId);
    const way = person === undefined ? ({ way: 'none' } as const) : await wayTo(deps, person, message);
    if (person !== undefined && way.way === 'mail') await mailWhenAllowed(deps, message, person, way.discretion);
    else await setAside(deps, message, way);
  };

const wayTo = async (deps: SendingDeps, person: Person, message: Message): Promise<Way> => {
  const channel = await deps.messages.channelOf(person.personId);
  return chooseChannel(person, {
    ...whatOf(message),
    mailStopped: channel === 'mail-stopped',
    bankSaysDied: channel === 'bank-says-died',
  });
};

const setAside = async (deps: SendingDeps, message: Message, way: Way): Promise<void> => {
  // They said it on the phone themselves: nobody rings them to repeat it.
  if (way.way === 'staff' && way.because === 'by-phone' && message.kind === 'reply-noted')
    await moveAndSave(deps, message, { action: 'drop' });
  else if (way.way === 'staff') await moveAndSave(deps, message, { action: 'give-to-staff', change: { because: way.because } });
  else if (way.way === 'none') await moveAndSave(deps, message, { action: 'drop' });
  else if (message.state !== 'held') await moveAndSave(deps, message, { action: 'hold' });
};

const mailWhenAllowed = async (deps: SendingDeps, message: Message, person: Person, discretion: Discretion): Promise<void> => {
  const now = deps.now();
  const allowedAt = message.askedForNow ? now : notBefore(now, deps.quietOn(londonDateOf(now)));
  if (allowedAt > now) {
    if (message.state === 'held' || message.notBefore < allowedAt)
      await moveAndSave(deps, message, { action: 'plan', change: { notBefore: allowedAt } });
    return;
  }
  const planned = message.state === 'held' ? await moveAndSave(deps, message, { action: 'plan', change: { notBefore: now } }) : message;
  // Written before it leaves: whoever finds it so later knows that it may have left.
  const sending = planned === undefined ? undefined : await moveAndSave(deps, planned, { action: 'start-sending' });
  if (sending === undefined) return;
  const tags = { alias: message.alias, entry: Buffer.from(message.entryId).toString('base64url') };
  await noteSending(deps, sending, await deps.sendMail(mailOf(deps.publicOrigin, message, { person, discretion }), tags));
};

const noteSending = async (deps: SendingDeps, message: Message, sending: Sending): Promise<void> => {
  switch (sending) {
    case 'taken':
      return noteTaken(deps, message);
    case 'not-taken':
      await moveAndSave(deps, message, { action: 'note-not-taken', change: { because: 'not-taken' } });
      return;
    case 'later': {
      const later = new Date(Date.parse(deps.now()) + laterMinutes * 60_000).toISOString();
      await moveAndSave(deps, message, { action: 'try-later', change: { notBefore: later } });
      return;
    }
    case 'unknown':
      await moveAndSave(deps, message, { action: 'note-cut-off', change: { because: 'cut-off' } });
      return;
    default:
      return sending satisfies never;
  }
};

/** It has left. If it was marked unknown meanwhile, that is put right. */
const noteTaken = async (deps: SendingDeps, message: Message): Promise<void> => {
  if ((await moveAndSave(deps, message, { action: 'note-sent' })) !== undefined) return;
  const found = await deps.messages.read(message);
  if (found !== undefined) await moveAndSave(deps, found, { action: 'note-sent', change: { because: '' } });
};

type Discretion = Extract<Way, { way: 'mail' }>['discretion'];
