import { ours, oursBeside, row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** Care for children and adults, access, and taking part from home (domain.md 10.3). */
export const careAndAccess = [
  // Whether childcare is something a meeting can offer at all.
  row('care.childcare_offered', true, 'boolean', { kind: 'flag', source: ours }),
  // Above it is a question. Lower examples are 500 to 1000.
  row('care.childcare_max', 'none', 'pence/hour', {
    kind: 'flag',
    source: oursBeside('no earlier limit was read'),
    to: '2026-03-31',
    safer: 'lower',
  }),
  row('care.childcare_max', 1_271, 'pence/hour', {
    kind: 'flag',
    source: oursBeside(sources.westDevon),
    from: '2026-04-01',
    safer: 'lower',
  }),
  row('care.adult_dependant_max', 2_000, 'pence/hour', { kind: 'flag', source: sources.members, safer: 'lower' }),
  row('care.monthly_hours_cap', 'none', 'hours/month', { kind: 'limit', source: oursBeside('one council has 40'), safer: 'lower' }),
  row('care.evidence', 'receipt_or_signed_note', 'rule', { kind: 'rule', source: sources.jury }),
  row('care.household_member', 'needs_agreement', 'rule', { kind: 'rule', source: sources.householdCare }),
  row('care.not_if_in_care_package', true, 'boolean', { kind: 'rule', source: sources.carePackage }),

  row('access.pa_interpreter_notetaker', 'actual_agreed_first', 'rule', { kind: 'rule', source: sources.agreedFirst }),
  row('access.cost_charged_to', 'central_access_budget', 'rule', { kind: 'rule', source: ours }),

  row('online.data_allowance', 500, 'pence/meeting', { kind: 'rate', source: sources.imperial }),
  // For everybody who asked for exactly what they spent, so that nobody has to say why (care H14).
  row('online.data_allowance_alternative', 'actual_cost', 'rule', { kind: 'rule', source: sources.asylum }),
  row('post.printing', 'org_prints_and_posts', 'rule', { kind: 'rule', source: ours }),
  row('earnings.loss_paid', false, 'boolean', {
    kind: 'rule',
    source: oursBeside('PCRS-UK expenses claim form pays up to 40000 pence a day'),
    safer: 'lower',
  }),
];
