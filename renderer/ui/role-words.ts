const roles: Readonly<Record<string, string>> = {
  advocate: 'Advocate',
  manager: 'Manager',
  'renewals-manager': 'Renewals Manager',
  'new-logo-ae': 'New Logo AE',
  bdr: 'BDR',
  stakeholder: 'Stakeholder',
};

/** A role as the team calls it. */
export function roleWords(role: string): string {
  return roles[role] ?? role;
}
