import { ours, row } from '#shared/policy/row.ts';

/** Claims, what shows a cost was real, and who decides. A limit or flag routes or asks; none refuses. */
export const claimRules = [
  row('claim.window', 3, 'months', { kind: 'flag', source: 'Range of 28 days to 12 months elsewhere', standing: 'ours' }),
  row('claim.minimum', 0, 'pence', { kind: 'rule', source: ours }),
  row('claim.draft_kept', 12, 'months', { kind: 'clock', source: ours }),

  row('evidence.receipt_needed_over', 500, 'pence', { kind: 'flag', source: ours }),
  row('evidence.lost_receipt_self_declare_max', 2_500, 'pence', {
    kind: 'flag',
    source: 'A national charity accepts a note',
    standing: 'ours',
  }),
  row('evidence.max_file', 10, 'MiB', { kind: 'limit', source: ours }),
  row('evidence.max_upload', 25, 'MiB', { kind: 'limit', source: ours }),
  row('evidence.max_pixels', 50, 'megapixels', { kind: 'limit', source: ours }),
  row('evidence.kept_longest_side', 2_000, 'pixels', { kind: 'limit', source: ours }),
  row('evidence.types', ['jpg', 'png', 'heic', 'pdf'], 'list', { kind: 'rule', source: ours }),
  row('evidence.strip_metadata', true, 'boolean', { kind: 'rule', source: 'OWASP ASVS 5.0 V14.2.8', overridable: 'no' }),
  row('evidence.virus_scan', true, 'boolean', { kind: 'rule', source: 'OWASP ASVS 5.0 V5.4.3', overridable: 'no' }),

  row('approve.l1_max', 25_000, 'pence', { kind: 'limit', source: ours }),
  row('approve.l2_max', 100_000, 'pence', { kind: 'limit', source: 'A council scheme of delegation', standing: 'ours' }),
  row('approve.self', 'forbidden', 'rule', { kind: 'rule', source: ours, overridable: 'no' }),
  row('approve.approver_not_payer', true, 'boolean', { kind: 'rule', source: ours, overridable: 'no' }),
  row('approve.auto_refuse', 'never', 'rule', { kind: 'rule', source: 'UK GDPR article 22', overridable: 'no' }),
  row('approve.bank_change_cooling', 1, 'working days', { kind: 'clock', source: ours }),

  row('check.large_line_from', 10_000, 'pence', { kind: 'flag', source: ours }),
  row('check.long_journey', 100, 'miles', { kind: 'flag', source: ours }),
];
