import type { FormCase } from '#test/support/running/form-case.ts';
import { joiningForms, personForms } from '#test/support/running/person-forms.ts';
import { staffForms } from '#test/support/running/staff-forms.ts';

/** Every form of the service. A POST route of the template that isn't here is a red test. */
export const forms: readonly FormCase[] = [...joiningForms, ...personForms, ...staffForms];

/** The first form that a route is sent, to try the route itself with. */
export const formOfRoute = (route: string): FormCase | undefined => forms.find((form) => form.route === route);
