/** NEW-1: whose request it is decides the subject. The first is my own department. */
export const departments = [
  ['', 'My own department'],
  ['Support', 'A support engineer'],
  ['Partner', 'The partner team'],
  ['Sales', 'Sales'],
  ['Community Relations', 'Community relations'],
  ['Billing', 'Billing or AR'],
  ['SDR', 'An SDR'],
] as const satisfies readonly (readonly [string, string])[];
