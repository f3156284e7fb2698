import { realWorld } from '#shared/config/wire.ts';
import { mailEventsOf } from '#functions/bounces/mail-events.ts';
import { takeMailEvent } from '#shared/operations/messages/mail-event.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { transact } from '#shared/store/transact.ts';

const world = realWorld(process.env);
const take = takeMailEvent({
  now: world.now,
  messages: messagesStore(world.database),
  people: peopleStore(world.database),
  transact: (writes) => transact(world.database, writes, world.retrying),
});

/** Settles messages by what SES says became of their mail. A fault throws, and the topic brings the event again. */
export const handler = async (event: unknown): Promise<void> => {
  for (const one of mailEventsOf(event)) await take(one);
};
