/** The places of the rail, in its order. */
export const screens = [
  'day',
  'cases',
  'accounts',
  'clean-up',
  'templates',
  'scorecard',
  'handbook',
  'outbox',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

export const screenNames: Readonly<Record<Screen, string>> = {
  day: 'Day',
  cases: 'Cases',
  accounts: 'Accounts',
  'clean-up': 'Clean-up',
  templates: 'Templates',
  scorecard: 'Scorecard',
  handbook: 'Handbook',
  outbox: 'Outbox',
  settings: 'Settings',
};
