import { randomUUID } from 'node:crypto';
import type { Later } from '#infra/local/functions/later.ts';
import type { SendRequest } from '#infra/local/gateway/ses-permissions.ts';
import type { JsonObject } from '#infra/local/json.ts';
import type { Mail } from '#infra/local/mail/mailbox.ts';
import type { System } from '#infra/local/template/system.ts';

/**
 * What became of a mail, told as SES does through a topic: `delivery`, or for the addresses AWS gives for trying it out
 * (`bounce@simulator.amazonses.com`, `complaint@…`) a bounce or complaint.
 */
export const tellWhatBecameOf = (
  mail: Mail,
  request: SendRequest,
  { system, later }: { readonly system: System; readonly later: Later },
): void => {
  const [first = ''] = mail.to;
  const kind = /^(bounce|complaint)@simulator\.amazonses\.com$/.exec(first)?.[1] ?? 'delivery';
  const event = eventOf(kind, mail, request);
  for (const destination of system.mailEvents) {
    const isMeant = request.configurationSetName === '' || request.configurationSetName === destination.configurationSetName;
    if (!isMeant || !destination.eventTypes.includes(kind)) continue;
    const topic = system.topics.find(({ arn }) => arn === destination.topicArn);
    topic?.functionNames.forEach((name) => {
      later.call(name, asNotification(topic.arn, event));
    });
  }
};

const eventOf = (kind: string, mail: Mail, request: SendRequest): JsonObject => ({
  eventType: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  mail: {
    timestamp: mail.sentAt,
    source: mail.from,
    messageId: mail.messageId,
    destination: mail.to,
    headersTruncated: false,
    headers: headersOf(request.raw),
    commonHeaders: { from: [mail.from], to: mail.to, subject: mail.subject, messageId: mail.messageId },
    // As SES does: tags given with the call count, and only without them those in the header.
    tags: Object.keys(request.tags).length > 0 ? { ...request.tags } : tagsOf(request.raw),
  },
  ...detailsOf(kind, mail),
});

const detailsOf = (kind: string, mail: Mail): JsonObject => {
  const timestamp = mail.sentAt;
  if (kind === 'bounce') {
    return {
      bounce: {
        timestamp,
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: mail.to.map((emailAddress) => ({ emailAddress })),
      },
    };
  }
  if (kind === 'complaint') return { complaint: { timestamp, complainedRecipients: mail.to.map((emailAddress) => ({ emailAddress })) } };
  return { delivery: { timestamp, recipients: mail.to, processingTimeMillis: 1, smtpResponse: '250 local' } };
};

const headersOf = (raw: string): readonly JsonObject[] =>
  (raw.split(/\r?\n\r?\n/)[0] ?? '')
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map((line) => ({ name: line.split(':')[0] ?? '', value: line.split(':').slice(1).join(':').trim() }));

// Tags a mail carries in a header of its own: `X-SES-MESSAGE-TAGS: name=value, other=value`.
const tagsOf = (raw: string): JsonObject => {
  const line = /^X-SES-MESSAGE-TAGS:(.*)$/im.exec(raw)?.[1] ?? '';
  return Object.fromEntries(
    line.split(',').flatMap((pair) => {
      const [name, value] = pair.trim().split('=');
      return name === undefined || value === undefined ? [] : [[name, [value]]];
    }),
  );
};

const asNotification = (topicArn: string, event: JsonObject): JsonObject => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:local`,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message: JSON.stringify(event),
        Timestamp: new Date().toISOString(),
        MessageAttributes: {},
      },
    },
  ],
});
