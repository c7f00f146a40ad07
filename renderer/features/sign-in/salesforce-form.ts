export type OrgKind = 'production' | 'sandbox' | 'my-domain';

export interface SalesforceForm {
  readonly org: OrgKind;
  readonly myDomain: string;
  readonly clientId: string;
}

export type FormErrors = Partial<Record<'myDomain' | 'clientId', string>>;

type Checked =
  | { readonly ok: true; readonly loginUrl: string; readonly clientId: string }
  | { readonly ok: false; readonly errors: FormErrors };

/** The address that the org's administrator registers in the External Client App; the app listens there while it waits. */
export const callbackAddress = 'http://localhost:45871/callback';

/** An org on this very machine, such as a practice org served on its own, needs no encryption on the way. */
const loopback = new Set(['localhost', '127.0.0.1']);

/** What the form says, as the two values that sign-in needs, or what is wrong with it, field by field. */
export function checkForm(form: SalesforceForm): Checked {
  const errors: FormErrors = {};
  const clientId = form.clientId.trim();
  if (clientId === '') errors.clientId = 'Paste the consumer key of the External Client App.';
  else if (/\s/.test(clientId)) errors.clientId = 'A consumer key has no spaces in it: paste it again.';
  const loginUrl = addressOf(form);
  if (loginUrl === null) {
    errors.myDomain =
      form.myDomain.trim() === ''
        ? 'Type your My Domain, like acme.my.salesforce.com.'
        : 'That is no My Domain address. It looks like acme.my.salesforce.com.';
  }
  return loginUrl === null || errors.clientId ? { ok: false, errors } : { ok: true, loginUrl, clientId };
}

function addressOf({ org, myDomain }: SalesforceForm): string | null {
  if (org === 'production') return 'https://login.salesforce.com';
  if (org === 'sandbox') return 'https://test.salesforce.com';
  const text = myDomain.trim();
  const address = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!address || address.username !== '') return null;
  if (address.protocol === 'http:' && loopback.has(address.hostname)) return address.origin;
  return address.protocol === 'https:' && address.hostname.includes('.') ? address.origin : null;
}
