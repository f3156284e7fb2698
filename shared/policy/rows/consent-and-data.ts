import { ours, oursBeside, row, unconfirmed } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** Choices about what is shown, and rights over one's own data (domain.md 10.8). */
export const consentAndRights = [
  row('consent.default', 'no', 'rule', { kind: 'rule', source: sources.consentGuide, overridable: 'no' }),
  row('consent.review_prompt', 12, 'months', { kind: 'clock', source: ours }),
  // In what we serve, and in what others made of it.
  row('consent.withdraw_effect', 1, 'minutes', { kind: 'clock', source: ours, safer: 'lower' }),
  row('consent.withdraw_effect_downstream', 1, 'working days', { kind: 'clock', source: ours, safer: 'lower' }),
  row('consent.sleep_on_it', 48, 'hours', { kind: 'clock', source: ours }),
  row('consent.schema_version', 'ISO/IEC TS 27560:2023 profile 1', 'version', { kind: 'text', source: sources.dpv, from: '2023-08-01' }),

  row('rights.response', 1, 'calendar months', { kind: 'clock', source: sources.dataRights, overridable: 'no', safer: 'lower' }),
  row('rights.internal_target', 28, 'days', { kind: 'clock', source: sources.icoRequest, safer: 'lower' }),
  // Said within the first month.
  row('rights.extension', 2, 'calendar months', { kind: 'clock', source: sources.dataRights, overridable: 'no', safer: 'lower' }),
  row('complaint.data_ack', 30, 'days', { kind: 'clock', source: sources.complaints, from: '2026-06-19', safer: 'lower' }),
  row('complaint.internal_ack', 3, 'working days', { kind: 'clock', source: ours, safer: 'lower' }),
  row('breach.ico', 72, 'hours', {
    kind: 'clock',
    source: unconfirmed('UK GDPR article 33'),
    from: '2018-05-25',
    overridable: 'no',
    safer: 'lower',
  }),
];

/** How long things are kept (domain.md 10.8; care F14, F15). */
export const retention = [
  row('retain.financial', 6, 'financial years after this one', { kind: 'clock', source: sources.retention }),
  row('retain.receipt_images', 6, 'financial years after this one', { kind: 'clock', source: oursBeside('Devon retention, finance') }),
  row('retain.journal', 6, 'financial years after this one', { kind: 'clock', source: ours }),
  row('retain.consent_events', 6, 'years after last use', { kind: 'clock', source: ours }),
  // Days after the account is closed.
  row('retain.access_needs', 0, 'days', { kind: 'clock', source: ours, safer: 'lower' }),
  // Afterwards counts only.
  row('retain.equality_answers', 24, 'months', { kind: 'clock', source: ours, safer: 'lower' }),
  row('retain.messages', 12, 'months', { kind: 'clock', source: ours, safer: 'lower' }),
  // Asked once, then closed kindly.
  row('retain.inactive_account_ask', 18, 'months', { kind: 'clock', source: ours }),
  row('retain.inactive_account_close', 24, 'months', { kind: 'clock', source: ours }),
  row('retain.safeguarding_note', 'per_local_schedule', 'rule', { kind: 'rule', source: unconfirmed('a local schedule decides') }),
];

/** Small numbers (domain.md 4.6, care H15): what a board reads reveals nobody. */
export const smallNumbers = [
  row('suppress.primary_max', 7, 'count', {
    kind: 'limit',
    source: sources.smallNumbers,
    from: '2018-09-01',
    overridable: 'floor',
    floorKey: 'suppress.primary_floor',
    safer: 'higher',
  }),
  row('suppress.primary_floor', 4, 'count', { kind: 'limit', source: ours, overridable: 'no', safer: 'higher' }),
  row('suppress.round_to', 5, 'count', { kind: 'rule', source: sources.dqmi, from: '2018-09-01', safer: 'higher' }),
  row('suppress.secondary', true, 'boolean', {
    kind: 'rule',
    source: oursBeside('NHS Digital: HES disclosure control'),
    overridable: 'no',
    safer: 'higher',
  }),
  row('suppress.min_base_breakdown', 20, 'people', { kind: 'limit', source: ours, safer: 'higher' }),
  row('suppress.min_base_equality', 50, 'people', { kind: 'limit', source: ours, safer: 'higher' }),
  row('suppress.survey_min_responses', 8, 'responses', {
    kind: 'limit',
    source: oursBeside('means are not made of 1 to 7'),
    safer: 'higher',
  }),
  row('suppress.snapshot', 'quarterly', 'schedule', { kind: 'rule', source: ours }),
];
