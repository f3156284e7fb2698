import { ours, oursBeside, row } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** When we may write, how often, and what is said before a meeting (domain.md 10.9). */
export const contact = [
  // contact.quiet_hours of the fact sheet, "20:00 to 08:00, all weekend", as the three things it says.
  row('contact.quiet_from', '20:00', 'local time', { kind: 'clock', source: ours }),
  row('contact.quiet_until', '08:00', 'local time', { kind: 'clock', source: ours }),
  row('contact.quiet_weekend', true, 'boolean', { kind: 'clock', source: ours }),
  row('contact.max_reminders', 1, 'count', { kind: 'limit', source: ours, safer: 'lower' }),
  // Money and changes on the same day apart (care 3c).
  row('contact.most_per_week', 2, 'messages/week', { kind: 'limit', source: ours, safer: 'lower' }),
  row('contact.default_channel', 'none_until_chosen', 'rule', { kind: 'rule', source: ours }),
  row('contact.discreet_default', true, 'boolean', { kind: 'rule', source: ours, safer: 'higher' }),
  row('contact.email_tracking', false, 'boolean', { kind: 'rule', source: ours, overridable: 'no', safer: 'lower' }),
  row('contact.in_time', 3, 'hours', { kind: 'clock', source: ours }),
  row('contact.call_takes', 1, 'days', { kind: 'clock', source: ours }),
  row('contact.letter_takes', 5, 'days', { kind: 'clock', source: ours }),

  row('meeting.papers_before', 5, 'working days', { kind: 'clock', source: oursBeside('council papers have 5 clear days') }),
  row('meeting.invite_before', 15, 'working days', { kind: 'clock', source: ours }),
  row('meeting.premeet_debrief_offered', true, 'boolean', { kind: 'rule', source: ours }),
  row('meeting.content_notes_required', true, 'boolean', { kind: 'rule', source: ours, overridable: 'no', safer: 'higher' }),
  row('meeting.min_experts_recommended', 2, 'people', { kind: 'flag', source: ours }),
  row('feedback.outcome_due', 30, 'days', { kind: 'clock', source: ours }),

  row('join.hello_within', 2, 'working days', { kind: 'clock', source: ours }),
  row('reply.another_way_within', 2, 'working days', { kind: 'clock', source: ours }),
  row('reply.link_place_kept', 2, 'working days', { kind: 'clock', source: ours }),
  row('pause.asks_about_places', 10, 'working days', { kind: 'clock', source: ours }),
  row('close.grace', 14, 'days', { kind: 'clock', source: ours }),
];

/** Signing in, staying signed in, and leaving a page fast (domain.md 10.9). */
export const sessions = [
  row('auth.code_life', 10, 'minutes', { kind: 'clock', source: sources.asvs('V6.5.5') }),
  // At least this many.
  row('auth.code_entropy', 20, 'bits', { kind: 'rule', source: sources.asvs('V6.5.4'), safer: 'higher' }),
  // For one code; then a new one.
  row('auth.code_attempts', 5, 'count', { kind: 'limit', source: sources.asvs('V6.6.3'), safer: 'lower' }),
  // In an hour; then a phone call is offered.
  row('auth.resend_limit', 5, 'count', { kind: 'limit', source: ours, safer: 'lower' }),
  row('auth.idle_person', 60, 'minutes', { kind: 'clock', source: oursBeside('WCAG 2.2.1'), safer: 'lower' }),
  row('auth.idle_staff', 15, 'minutes', { kind: 'clock', source: ours, safer: 'lower' }),
  row('auth.absolute_person', 12, 'hours', { kind: 'clock', source: oursBeside(sources.asvs('V7.3.2')), safer: 'lower' }),
  row('auth.absolute_staff', 10, 'hours', { kind: 'clock', source: ours, safer: 'lower' }),
  row('auth.stepup_for', ['bank details', 'approvals', 'exports', 'email or phone change'], 'list', {
    kind: 'rule',
    source: sources.asvs('V7.5.1, V7.5.3'),
  }),
  row('auth.stepup_minutes', 15, 'minutes', { kind: 'clock', source: oursBeside(sources.asvs('V7.5.1, V7.5.3')), safer: 'lower' }),

  row('exit.enabled_default', true, 'boolean', { kind: 'rule', source: oursBeside(sources.govukExit), safer: 'higher' }),
  row('exit.target', 'https://www.bbc.co.uk/weather', 'url', { kind: 'text', source: sources.govukExit }),
  // Three presses within five seconds.
  row('exit.shift_presses', 3, 'presses', { kind: 'rule', source: sources.govukExit }),
  row('exit.shift_presses_within', 5, 'seconds', { kind: 'rule', source: sources.govukExit }),
];

/** How words are written and in which forms they exist (domain.md 10.9). */
export const words = [
  row('content.reading_age', { from: 9, to: 11 }, 'years', { kind: 'rule', source: sources.contentManual }),
  row('content.max_sentence', 20, 'words', { kind: 'rule', source: sources.contentManual }),
  row('content.languages', ['en', 'cy', 'easy-read', 'large-print', 'audio', 'bsl'], 'list', { kind: 'rule', source: sources.formats }),
  row('content.large_print_min', 16, 'points', { kind: 'rule', source: sources.largePrint, safer: 'higher' }),
  row('content.print_min', 12, 'points', { kind: 'rule', source: sources.formats2026, safer: 'higher' }),
];
