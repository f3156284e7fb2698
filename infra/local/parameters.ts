import { createHash } from 'node:crypto';
import type { ParameterValues } from '#infra/local/template/resolve.ts';

/** The clients both identity providers know, one each. */
export const clientIds = { people: 'alongside-people', staff: 'alongside-staff' } as const;

/** Where the mail of the local service says it comes from: a domain nobody can own. */
export const localMailFrom = 'hello@alongside.test';

/** What a deployer would give for a service that runs on this machine. `originSecret` is random, made once for each data folder. */
export const localParameters = (where: {
  readonly publicOrigin: string;
  readonly identityOrigin: string;
  readonly originSecret: string;
}): ParameterValues => ({
  PublicOrigin: where.publicOrigin,
  PeopleIssuer: `${where.identityOrigin}/people`,
  PeopleClientId: clientIds.people,
  StaffIssuer: `${where.identityOrigin}/staff`,
  StaffClientId: clientIds.staff,
  StaffGroupsClaim: 'groups',
  MailFrom: localMailFrom,
  OriginSecret: where.originSecret,
  OriginSecretHash: createHash('sha256').update(where.originSecret).digest('hex'),
  AlarmEmail: 'alarms@alongside.test',
  CertificateArn: '',
  WebAclArn: '',
});
