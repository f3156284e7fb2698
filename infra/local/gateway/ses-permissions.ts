import type { Permission } from '#infra/local/gateway/permission.ts';
import { accountId, region } from '#infra/local/template/names.ts';

/** A mail as the SES v1 API is given it. */
export interface SendRequest {
  readonly action: string;
  /** The plain address in From, small letters; '' when there is none. */
  readonly from: string;
  readonly recipients: readonly string[];
  readonly configurationSetName: string;
  /** The whole message as it would go out; '' for calls that carry none. */
  readonly raw: string;
  /** The tags it is sent with: SES says them again with what became of it. They are not in the message. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** Reads the form fields of a SES v1 call. */
export const readSendRequest = (fields: URLSearchParams): SendRequest => {
  const raw = Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64').toString();
  const head = raw.split(/\r?\n\r?\n/)[0]?.replaceAll(/\r?\n[ \t]+/g, ' ') ?? '';
  const header = (name: string): string => new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const named = [...fields].filter(([name]) => /^Destinations?\.(\w+\.)?member\.\d+$/.test(name)).map(([, value]) => value);
  const recipients = named.length > 0 ? named : [header('To'), header('Cc'), header('Bcc')].flatMap((list) => list.split(','));
  return {
    action: fields.get('Action') ?? '',
    from: plainAddress(header('From') || (fields.get('Source') ?? '')),
    recipients: recipients.map(plainAddress).filter((address) => address !== ''),
    configurationSetName: fields.get('ConfigurationSetName') ?? header('X-SES-CONFIGURATION-SET'),
    raw,
    tags: tagsOf(fields),
  };
};

/** `Tags.member.1.Name=alias&Tags.member.1.Value=x` as `{ alias: ['x'] }`. */
const tagsOf = (fields: URLSearchParams): SendRequest['tags'] =>
  Object.fromEntries(
    [...fields].flatMap(([name, value]) => {
      const member = /^Tags\.member\.(\d+)\.Name$/.exec(name)?.[1];
      return member === undefined ? [] : [[value, [fields.get(`Tags.member.${member}.Value`) ?? '']]];
    }),
  );

/** The address inside `Alongside <hello@example.org>`, in small letters. */
export const plainAddress = (text: string): string => (/<([^>]+)>/.exec(text)?.[1] ?? text).trim().toLowerCase();

/**
 * What sending needs: the action on the sending identity, and on the configuration set where one is named.
 * The identity is the address or its domain, whichever the template has: `identities` are the names it has.
 */
export const sesPermissions = (request: SendRequest, identities: readonly string[]): readonly Permission[] => {
  const domain = request.from.split('@').at(-1) ?? '';
  const identity = identities.includes(request.from) ? request.from : domain;
  const context = { 'ses:fromaddress': [request.from], 'ses:recipients': request.recipients };
  const on = (resource: string): Permission => ({
    action: `ses:${request.action}`,
    resource: `arn:aws:ses:${region}:${accountId}:${resource}`,
    context,
  });
  return [
    on(`identity/${identity}`),
    ...(request.configurationSetName === '' ? [] : [on(`configuration-set/${request.configurationSetName}`)]),
  ];
};
