/** Somebody one can sign in as. There are no passwords. */
export interface PracticeLogin {
  readonly username: string;
  readonly userId: string;
  readonly name: string;
  readonly role: 'advocate' | 'manager' | 'stakeholder';
  readonly region?: string;
}
