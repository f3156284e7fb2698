import { row } from '#shared/policy/row.ts';

const about = {
  kind: 'rule',
  source: 'Pay.UK, modulus checking: accounts of other lengths; which bank has which sort codes is general knowledge',
  standing: 'unverified',
  overridable: 'no',
} as const;

/** How the sort codes begin whose banks shorten an account of 9 or 10 figures by a known rule (domain.md 3.1). */
export const accountLengths = [
  // National Westminster uses the last eight of ten.
  row(
    'bank.ten_figures_last_eight',
    ['01', '50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63', '64', '65', '66'],
    'list',
    about,
  ),
  // The Co-operative Bank uses the first eight of ten.
  row('bank.ten_figures_first_eight', ['08'], 'list', about),
  // Santander, with what was Alliance & Leicester, puts the first of nine in the place of the sort code's last.
  row('bank.nine_figures_into_sort_code', ['090', '091', '72', '890', '891', '892'], 'list', about),
];
