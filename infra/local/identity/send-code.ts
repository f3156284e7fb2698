import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Credentials } from '#infra/local/gateway/caller.ts';
import { localMailFrom } from '#infra/local/parameters.ts';
import { region } from '#infra/local/template/names.ts';

export type SendCode = (email: string, code: string) => Promise<void>;

/** Sends sign-in codes through SES, as a provider in AWS does: here that is the local mailbox. */
export const makeSendCode = (endpoint: string, credentials: Credentials): SendCode => {
  const client = new SESClient({ region, endpoint, credentials });
  return async (email, code) => {
    // The code is in the subject too: many phones offer it from there.
    const lines = [
      `From: Alongside <${localMailFrom}>`,
      `To: ${email}`,
      `Subject: Your code is ${code}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Your code is ${code}`,
      '',
      'It works for 10 minutes. If you did not ask for it, you can ignore this mail.',
    ];
    await client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(lines.join('\r\n')) } }));
  };
};
