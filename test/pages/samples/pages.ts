import { personChrome, publicChrome, staffChrome } from '#test/pages/samples/chromes.ts';
import { letterSample } from '#test/pages/samples/letter.ts';
import { personSample, personSampleView } from '#test/pages/samples/person.ts';
import { publicSample, publicSampleView } from '#test/pages/samples/public.ts';
import { staffSample, staffSampleView } from '#test/pages/samples/staff.ts';

/** Every sample page by its name. */
export const samplePages: ReadonlyMap<string, string> = new Map([
  ['person', personSample(personChrome, personSampleView)],
  ['staff', staffSample(staffChrome, staffSampleView)],
  ['public', publicSample(publicChrome, publicSampleView)],
  ['letter', letterSample({ ...publicChrome, title: 'Your letter' }, {})],
]);
