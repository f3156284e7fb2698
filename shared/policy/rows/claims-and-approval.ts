import { ours, oursBeside, row, unconfirmed } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** Sending costs, and what shows that a cost was real (domain.md 10.5). A limit or flag routes or asks; none refuses. */
export const claims = [
  row('claim.window', 3, 'months', {
    kind: 'flag',
    source: oursBeside('28 days to 12 months elsewhere (Citizens Advice Witness Service has 3 months)'),
    safer: 'lower',
  }),
  row('claim.minimum', 0, 'pence', { kind: 'rule', source: oursBeside('Citizens Advice Witness Service has 1000') }),
  row('claim.draft_kept', 12, 'months', { kind: 'clock', source: ours }),

  row('evidence.receipt_needed_over', 500, 'pence/line', { kind: 'flag', source: ours, safer: 'lower' }),
  row('evidence.lost_receipt_self_declare_max', 2_500, 'pence/line', {
    kind: 'flag',
    source: oursBeside('a national charity accepts a note'),
    safer: 'lower',
  }),
  row('evidence.bank_line_accepted', true, 'boolean', { kind: 'rule', source: oursBeside(sources.safeFamilies) }),
  row('evidence.accept_photo', true, 'boolean', { kind: 'rule', source: unconfirmed('a photo of a receipt is enough') }),
  row('evidence.max_file', 10, 'MiB', { kind: 'limit', source: ours, safer: 'lower' }),
  // What may be sent to us is more than what is kept: a photo is made smaller after it has come in.
  row('evidence.max_upload', 25, 'MiB', { kind: 'limit', source: ours, safer: 'lower' }),
  row('evidence.max_pixels', 50, 'megapixels', { kind: 'limit', source: ours, safer: 'lower' }),
  row('evidence.kept_longest_side', 2_000, 'pixels', { kind: 'limit', source: ours, safer: 'lower' }),
  row('evidence.types', ['jpg', 'png', 'heic', 'pdf'], 'list', { kind: 'rule', source: ours }),
  row('evidence.strip_metadata', true, 'boolean', {
    kind: 'rule',
    source: sources.asvs('V14.2.8'),
    overridable: 'no',
    safer: 'higher',
  }),
  row('evidence.virus_scan', true, 'boolean', { kind: 'rule', source: sources.asvs('V5.4.3'), overridable: 'no', safer: 'higher' }),
];

/** Who decides, who may not, and how much of it is looked at again (domain.md 10.5). */
export const approval = [
  // Held against what is asked beyond the offer, not against the agreed fee (care F7).
  row('approve.l1_max', 25_000, 'pence/claim', { kind: 'limit', source: ours, safer: 'lower' }),
  row('approve.l2_max', 100_000, 'pence/claim', { kind: 'limit', source: oursBeside('a council scheme of delegation'), safer: 'lower' }),
  row('approve.l3_over', 100_000, 'pence/claim', {
    kind: 'limit',
    source: oursBeside('Essex scheme of delegation climbs from £1,000 to £500,000'),
    safer: 'lower',
  }),
  row('approve.self', 'forbidden', 'rule', { kind: 'rule', source: unconfirmed('nobody certifies their own claim'), overridable: 'no' }),
  row('approve.approver_not_payer', true, 'boolean', {
    kind: 'rule',
    source: unconfirmed('who approves does not release'),
    overridable: 'no',
    safer: 'higher',
  }),
  row('approve.conflict_reroute', true, 'boolean', { kind: 'rule', source: ours, overridable: 'no', safer: 'higher' }),
  row('approve.bank_change_second_check', true, 'boolean', {
    kind: 'rule',
    source: unconfirmed('changed bank details are confirmed by somebody else'),
    overridable: 'no',
    safer: 'higher',
  }),
  row('approve.bank_change_cooling', 1, 'working days', { kind: 'clock', source: ours, safer: 'higher' }),
  row('approve.auto_refuse', 'never', 'rule', { kind: 'rule', source: sources.article22, overridable: 'no' }),
  row('approve.review_different_person', true, 'boolean', { kind: 'rule', source: ours, overridable: 'no', safer: 'higher' }),
  row('approve.sample_check', 5, 'percent', { kind: 'rule', source: ours, safer: 'higher' }),
  row('approve.decide_within', 3, 'working days', { kind: 'clock', source: ours }),
  // Time to pay of the slower lane over that of the faster: above it, what is agreed in advance shrinks (care H12).
  row('approve.lane_ratio_max', 125, 'percent', { kind: 'limit', source: ours, safer: 'lower' }),
];

/** Agreed in advance (care F1). Off until an organisation switches it on, which takes two people, one of them finance (care F2). */
export const agreedInAdvance = [
  row('approve.by_policy_on', false, 'boolean', { kind: 'rule', source: ours, safer: 'lower' }),
  row('approve.by_policy_person_max', 30_000, 'pence/person/month', { kind: 'limit', source: ours, safer: 'lower' }),
  row('approve.by_policy_fund_max', 300_000, 'pence/fund/month', { kind: 'limit', source: ours, safer: 'lower' }),
  row('approve.by_policy_earlier_payments', 1, 'count', { kind: 'rule', source: ours, safer: 'higher' }),
  row('approve.by_policy_sample', 10, 'percent', { kind: 'rule', source: ours, safer: 'higher' }),
  row('approve.refusal_sample', 100, 'percent', { kind: 'rule', source: ours, safer: 'higher' }),
];

/** What checks compare with (care F13). They are flags: none refuses. */
export const checkFigures = [
  row('check.large_line_from', 10_000, 'pence/line', { kind: 'flag', source: ours, safer: 'lower' }),
  row('check.long_journey', 100, 'miles', { kind: 'flag', source: ours, safer: 'lower' }),
  // Costs without a receipt that are told instead: from this part of the limit on they are just under it.
  row('check.just_under_from', 80, 'percent', { kind: 'flag', source: ours, safer: 'lower' }),
  row('check.just_under_times', 3, 'count', { kind: 'flag', source: ours, safer: 'lower' }),
  row('check.looked_back', 3, 'months', { kind: 'flag', source: ours, safer: 'higher' }),
  row('check.concentration_over', 50, 'percent', { kind: 'flag', source: ours, safer: 'lower' }),
  row('check.concentration_from', 10, 'count', { kind: 'flag', source: ours, safer: 'lower' }),
  // As many of a person's other claims as are read beside one: one page of their list.
  row('check.claims_beside', 25, 'count', { kind: 'limit', source: ours, safer: 'higher' }),
];
