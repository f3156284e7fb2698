import { originHeader } from '#shared/config/front-door.ts';
import { testOriginSecret } from '#test/support/visitor.ts';

/** The first thing each function is asked: a page by somebody who isn't signed in (shown, or sent on to sign in), or nothing to do. */
const firstPages: Readonly<Record<string, string>> = {
  welcome: '/',
  'sign-in': '/sign-in',
  people: '/join',
  consent: '/choices',
  activities: '/plan',
  claims: '/costs',
  approvals: '/approvals',
  payees: '/payees',
  payments: '/runs',
  board: '/board/thursday',
  oversight: '/funds',
  restricted: '/restricted',
  api: '/api/claims',
};

const nothingToDo: Readonly<Record<string, object>> = {
  messages: { Records: [] },
  figures: { Records: [] },
  bounces: { Records: [] },
  receipts: {
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    detail: { s3ObjectDetails: { objectKey: 'incoming/none' }, scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' } },
  },
  // It has no job that does nothing; a job it doesn't know is refused by a handler that has started.
  schedules: { job: 'none' },
};

/** The event; undefined for a function that this list doesn't know yet. */
export const firstEventFor = (name: string): object | undefined => {
  const path = firstPages[name];
  return path === undefined ? nothingToDo[name] : { ...pageEvent(path), rawPath: path };
};

const pageEvent = (path: string): object => ({
  version: '2.0',
  rawQueryString: '',
  cookies: [],
  headers: { [originHeader]: testOriginSecret },
  pathParameters: path.startsWith('/board/') ? { boardId: 'thursday' } : {},
  requestContext: { http: { method: 'GET', path } },
  isBase64Encoded: false,
});
