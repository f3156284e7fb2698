import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { buildMail, type Mail, type MailHome } from '#shared/email/build-mail.ts';

/**
 * What became of a sending. `taken`: SES has it. `not-taken`: SES said no, and would again. `later`: SES said not now; nothing left.
 * `unknown`: the answer was lost, so it may have left, and only a person or a delivery event can tell.
 */
export type Sending = 'taken' | 'not-taken' | 'later' | 'unknown';

/** Sends a mail once. `tags` come back with what SES says later about it; they are not in the mail. */
export type SendMail = (mail: Mail, tags: Readonly<Record<string, string>>) => Promise<Sending>;

/** The client never tries again by itself: a lost answer may be a mail that left, and nobody gets the same mail twice by a retry. */
export const openMailer = (): SESClient => new SESClient({ maxAttempts: 1 });

export const sesMailer =
  (client: Pick<SESClient, 'send'>, home: MailHome): SendMail =>
  async (mail, tags) => {
    const command = new SendRawEmailCommand({
      Source: home.from,
      Destinations: [mail.to],
      RawMessage: { Data: await buildMail(mail, home) },
      Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    });
    try {
      await client.send(command);
      return 'taken';
    } catch (fault) {
      return whatFaultMeans(fault);
    }
  };

const notNow = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'LimitExceededException', 'ServiceUnavailable']);

/** Only an answer of SES itself says that nothing left. No answer, or one about a fault inside SES, says nothing. */
const whatFaultMeans = (fault: unknown): Sending => {
  if (!(fault instanceof Error)) return 'unknown';
  if (notNow.has(fault.name)) return 'later';
  const status = statusOf(fault);
  return status !== undefined && status >= 400 && status < 500 ? 'not-taken' : 'unknown';
};

const statusOf = (fault: Error): number | undefined => {
  if (!('$metadata' in fault) || typeof fault.$metadata !== 'object' || fault.$metadata === null) return undefined;
  const status = 'httpStatusCode' in fault.$metadata ? fault.$metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
};
