import * as z from 'zod';
import { parseEnvironment } from '#shared/config/environment.ts';
import type { World } from '#shared/config/wire.ts';
import { openMailer, sesMailer } from '#shared/email/send-mail.ts';
import type { SendingDeps } from '#shared/operations/messages/messages-deps.ts';
import { quietOn } from '#shared/policy/quiet-on.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';
import { transact } from '#shared/store/transact.ts';

const environmentOfMail = z.object({ PUBLIC_ORIGIN: z.string().min(1), MAIL_FROM: z.string().min(1) });

/** What sending needs, of the real world. */
export const sendingDepsOf = (world: World, environment: NodeJS.ProcessEnv): SendingDeps => {
  const { PUBLIC_ORIGIN, MAIL_FROM } = parseEnvironment(environmentOfMail, environment);
  return {
    now: world.now,
    messages: messagesStore(world.database),
    people: peopleStore(world.database),
    transact: (writes) => transact(world.database, writes, world.retrying),
    sendMail: sesMailer(openMailer(), { from: MAIL_FROM, origin: PUBLIC_ORIGIN }),
    publicOrigin: PUBLIC_ORIGIN,
    quietOn,
  };
};
