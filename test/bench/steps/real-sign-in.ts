import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningService } from '#test/support/running/start.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { plainBrowser } from '#test/infra-local/sign-in-at.ts';

const subject = 'bench-staff';

/** Takes a visitor to the staff provider and as far as the way back. Answers the address they come back with, code and all. */
export const comeBackFromProvider = async ({ service }: RunningService, visitor: Visitor): Promise<string> => {
  writeFileSync(
    join(service.dataDir, 'identities.json'),
    JSON.stringify([
      {
        pool: 'staff',
        subject,
        name: 'Sam Lee',
        email: 'sam@staff.example',
        groups: ['coordinator'],
        boards: ['thursday'],
        blurb: 'Plans',
      },
    ]),
  );
  const { location } = await visitor.get('/sign-in/staff');
  const { open } = plainBrowser(new URL(service.identityOrigin).host);
  const choices = await open(location);
  const { address } = await open(`${choices.address}/choose`, { subject });
  return address.replace(service.origin, '');
};
