import { minutesAfter } from '#shared/domain/london-time.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { advance } from '#shared/operations/messages/advance.ts';
import type { SendingDeps } from '#shared/operations/messages/messages-deps.ts';
import type { MessageList } from '#shared/store/messages.ts';

/** Sending takes seconds and is cut off after minutes: one that began this long ago is not on its way any more. */
const cutOffAfterMinutes = 15;
/** In one go; what is over goes ten minutes later. */
const atMost = 2_000;

/** Sends what was kept for its time and may leave now, and marks what was cut off. Every ten minutes. Answers how many it looked at. */
export const sendHeld = async (deps: SendingDeps): Promise<{ readonly due: number; readonly cutOff: number }> => {
  const now = deps.now();
  return {
    due: await advanceAll(deps, 'planned', now),
    cutOff: await advanceAll(deps, 'sending', minutesAfter(now, -cutOffAfterMinutes)),
  };
};

/** Looks again at what waits for somebody who paused, in case their return was missed. Every day. */
export const lookAtPaused = async (deps: SendingDeps): Promise<number> => advanceAll(deps, 'held', deps.now());

/** Each message moves out of its list or is left for another day; the list is read to its end, or as far as one go allows. */
const advanceAll = async (deps: SendingDeps, list: MessageList, until: string): Promise<number> => {
  let count = 0;
  for (let after = '', more = true; more && count < atMost; more = after !== '') {
    const page = await deps.messages.list(list, { limit: 100, after, until });
    for (const message of page.items) await advanceOne(deps, message);
    count += page.items.length;
    after = page.next;
  }
  return count;
};

/** The list is an index and may be a moment behind: what counts is the message itself. */
const advanceOne = async (deps: SendingDeps, listed: Message): Promise<void> => {
  const message = await deps.messages.read(listed);
  if (message !== undefined && message.state === listed.state) await advance(deps)(message);
};
