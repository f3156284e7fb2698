import { ours, row } from '#shared/policy/row.ts';

/** How long things take, when we may write, and how long a sign-in lasts. */
export const clocks = [
  row('pay.promise', 10, 'working days', { kind: 'clock', source: 'Others take 7 to 30 days', standing: 'ours' }),
  row('approve.decide_within', 3, 'working days', { kind: 'clock', source: ours }),
  row('meeting.papers_before', 5, 'working days', { kind: 'clock', source: ours }),
  row('meeting.invite_before', 15, 'working days', { kind: 'clock', source: ours }),
  row('feedback.outcome_due', 30, 'days', { kind: 'clock', source: ours }),
  row('join.hello_within', 2, 'working days', { kind: 'clock', source: ours }),

  row('reply.another_way_within', 2, 'working days', { kind: 'clock', source: ours }),

  row('contact.quiet_from', '20:00', 'text', { kind: 'clock', source: ours }),
  row('contact.quiet_until', '08:00', 'text', { kind: 'clock', source: ours }),
  row('contact.quiet_weekend', true, 'boolean', { kind: 'clock', source: ours }),
  row('pause.asks_about_places', 10, 'working days', { kind: 'clock', source: ours }),
  row('contact.in_time', 3, 'hours', { kind: 'clock', source: ours }),
  row('contact.call_takes', 1, 'days', { kind: 'clock', source: ours }),
  row('contact.letter_takes', 5, 'days', { kind: 'clock', source: ours }),
  row('contact.max_reminders', 1, 'count', { kind: 'limit', source: ours }),
  row('contact.email_tracking', false, 'boolean', { kind: 'rule', source: ours, overridable: 'no' }),

  row('auth.code_life', 10, 'minutes', { kind: 'clock', source: 'OWASP ASVS 5.0 V6.5.5' }),
  row('auth.code_attempts', 5, 'count', { kind: 'limit', source: 'OWASP ASVS 5.0 V6.6.3' }),
  row('auth.resend_limit', 5, 'count', { kind: 'limit', source: ours }),
  row('auth.idle_person', 60, 'minutes', { kind: 'clock', source: 'WCAG 2.2.1', standing: 'ours' }),
  row('auth.idle_staff', 15, 'minutes', { kind: 'clock', source: ours }),
  row('auth.absolute_person', 12, 'hours', { kind: 'clock', source: 'OWASP ASVS 5.0 V7.3.2', standing: 'ours' }),
  row('auth.absolute_staff', 10, 'hours', { kind: 'clock', source: ours }),
  row('auth.stepup_minutes', 15, 'minutes', { kind: 'clock', source: 'OWASP ASVS 5.0 V7.5.1, V7.5.3', standing: 'ours' }),
  row('exit.target', 'https://www.bbc.co.uk/weather', 'url', { kind: 'text', source: 'GOV.UK Design System, Exit this page' }),
  row('close.grace', 14, 'days', { kind: 'clock', source: ours }),

  row('suppress.primary_max', 7, 'count', {
    kind: 'limit',
    source: 'NHS England small numbers guidance',
    from: '2018-09-01',
    overridable: 'floor',
  }),
  row('suppress.primary_floor', 4, 'count', { kind: 'limit', source: ours, overridable: 'no' }),
  row('suppress.round_to', 5, 'count', { kind: 'rule', source: 'NHS England small numbers guidance', from: '2018-09-01' }),
];
