import * as z from 'zod';
import type { MailEvent } from '#shared/operations/messages/mail-event.ts';

const notification = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** The parts of an SES event that are used. The tags are those the mail was sent with. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
  bounce: z.object({ bounceType: z.string() }).optional(),
});

/** What SES says, of the mails that are ours to settle: a sign-in code is not, and carries no tags. */
export const mailEventsOf = (event: unknown): readonly MailEvent[] =>
  notification.parse(event).Records.flatMap(({ Sns }) => {
    const { eventType, mail, bounce } = sesEvent.parse(JSON.parse(Sns.Message));
    const what = whatHappened(eventType, bounce?.bounceType);
    const [alias, entry] = [mail.tags['alias']?.[0], mail.tags['entry']?.[0]];
    if (what === undefined || alias === undefined || entry === undefined) return [];
    return [{ what, alias, entryId: Buffer.from(entry, 'base64url').toString('utf8') }];
  });

const whatHappened = (eventType: string, bounceType: string | undefined): MailEvent['what'] | undefined => {
  switch (eventType) {
    case 'Delivery':
      return 'delivered';
    case 'Complaint':
      return 'complained';
    case 'Reject':
      return 'returned';
    case 'Bounce':
      return bounceType === 'Permanent' ? 'returned-for-good' : 'returned';
    default:
      return undefined;
  }
};
