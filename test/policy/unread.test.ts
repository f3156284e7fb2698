import { expect, test } from 'vitest';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { sourceFiles } from '#test/support/source-files.ts';

/** Every text in quotes that looks like a key, with what is filled in later as any word: `auth.idle_${whose}`. */
const named = [
  ...sourceFiles('shared/{domain,operations,content}/**/*.ts'),
  ...sourceFiles('shared/policy/*.ts'),
  ...sourceFiles('functions/**/*.ts'),
]
  .filter(({ path }) => !path.includes('policy-names/') && !path.endsWith('review-calendar.ts'))
  .flatMap(({ source }) => [...source.matchAll(/['`]([a-z]+\.(?:[a-z0-9_.]|\$\{[^}]*\})+)['`]/g)].map(([, text = '']) => text));
const literal = new Set(named);
const filledIn = [...literal]
  .filter((text) => text.includes('${'))
  .map((text) => new RegExp(`^${text.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]*\}/g, '[a-z0-9_]+')}$`));
const isRead = (key: string): boolean => literal.has(key) || filledIn.some((pattern) => pattern.test(key));

/** A floor is read by name, from the row that may not pass it. */
const floors = new Set(defaultRows.map(({ floorKey }) => floorKey));
const keys = [...new Set(defaultRows.map(({ key }) => key))].filter((key) => !floors.has(key));
const unread = keys.filter((key) => !isRead(key));

/** Why rows that no rule looks up are there all the same, and which. */
const reasons: readonly (readonly [string, RegExp])[] = [
  [
    'The code is made so and can’t do otherwise: the row lets a reader see it.',
    /^(mileage\.(pricing_date|backdate_topup|rounding|alternative)|online\.data_allowance_alternative|pay\.choice_visible_to_host|approve\.(self|approver_not_payer|conflict_reroute|bank_change_second_check|auto_refuse|review_different_person)|evidence\.(accept_photo|types|strip_metadata|virus_scan)|info\.benefit_status_question|consent\.(default|withdraw_effect|schema_version)|contact\.(default_channel|discreet_default|email_tracking)|meeting\.content_notes_required|exit\.(enabled_default|shift_presses|shift_presses_within)|suppress\.(secondary|snapshot))$/,
  ],
  ['A form of somebody else’s, which a reader of ours would notice at once.', /^(bank|bacs|iso)\./],
  ['Set where people sign in, which is not here.', /^auth\.(code_life|code_entropy|resend_limit|stepup_for)$/],
  [
    'For whoever decides: it stands on the policy page and in npm run rules.',
    /^(travel\.(rail_class|rail_first_class|taxi_rule|parking_tolls_charges|fines)|meal\.(alternative_|inner_london_uplift|alcohol|not_if_provided)|care\.(evidence|household_member|not_if_in_care_package)|access\.|post\.|earnings\.|claim\.minimum|evidence\.bank_line_accepted|pay\.(preparation_included|nihr\.max|run|hardship_route))/,
  ],
  ['Shown to people on a page that is still to come.', /^info\./],
  [
    'The page or the job that will read it is still to come.',
    /^(retain\.|travel\.(prebook_offered|advance_)|overnight\.|care\.(childcare_offered|monthly_hours_cap)|pay\.(floor_check_|choice_set|route|date_choice|split_allowed)|claim\.draft_kept|approve\.lane_ratio_max|hold\.|consent\.|contact\.(remind_after|max_reminders|most_per_week)|meeting\.|reply\.link_place_kept|suppress\.)/,
  ],
  ['Words are held against it by tests.', /^content\./],
];

test('every row that no rule reads says why it is there', () => {
  expect(unread.filter((key) => !reasons.some(([, pattern]) => pattern.test(key)))).toEqual([]);
});

test('a reason that no unread row needs any more is taken away', () => {
  expect(reasons.filter(([, pattern]) => !unread.some((key) => pattern.test(key))).map(([reason]) => reason)).toEqual([]);
});
