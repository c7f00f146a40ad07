import { useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { callbackAddress, checkForm, type FormErrors, type OrgKind, type SalesforceForm } from './salesforce-form.ts';
import styles from './SalesforceSignIn.module.css';

interface SalesforceSignInProps {
  readonly busy: boolean;
  readonly onSubmit: (to: { readonly loginUrl: string; readonly clientId: string }) => void;
  readonly onCancel: () => void;
}

const orgs: readonly { readonly kind: OrgKind; readonly label: string }[] = [
  { kind: 'production', label: 'Production' },
  { kind: 'sandbox', label: 'Sandbox' },
  { kind: 'my-domain', label: 'My Domain' },
];

/** Which org, and the client id of its External Client App. What was typed stays after a failed attempt. */
export function SalesforceSignIn({ busy, onSubmit, onCancel }: SalesforceSignInProps) {
  const [form, setForm] = useState<SalesforceForm>({ org: 'production', myDomain: '', clientId: '' });
  const [errors, setErrors] = useState<FormErrors>({});
  const element = useRef<HTMLFormElement>(null);
  const callbackId = useId();
  const change = (part: Partial<SalesforceForm>) => setForm((before) => ({ ...before, ...part }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkForm(form);
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok) return onSubmit({ loginUrl: checked.loginUrl, clientId: checked.clientId });
    const wrong = checked.errors.myDomain ? 'myDomain' : 'clientId';
    element.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus();
  };

  return (
    <form className={styles.form} onSubmit={submit} ref={element} noValidate aria-label="Sign in to Salesforce">
      <fieldset>
        <legend className={styles.legend}>Org</legend>
        <div className={styles.orgs}>
          {orgs.map(({ kind, label }) => (
            <label key={kind} className={styles.org}>
              <input type="radio" name="org" checked={form.org === kind} onChange={() => change({ org: kind })} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {form.org === 'my-domain' && (
        <TextField
          label="My Domain"
          name="myDomain"
          placeholder="acme.my.salesforce.com"
          value={form.myDomain}
          error={errors.myDomain}
          onText={(myDomain) => change({ myDomain })}
        />
      )}
      <TextField
        label="Client id"
        name="clientId"
        hint="The consumer key of your org's External Client App. It is no secret."
        value={form.clientId}
        error={errors.clientId}
        onText={(clientId) => change({ clientId })}
      />
      <p className={styles.callback} id={callbackId}>
        In that app, register the callback address <code>{callbackAddress}</code>
      </p>
      <div className={styles.send}>
        <Button type="submit" disabled={busy} aria-describedby={callbackId}>
          Sign in
        </Button>
        {busy && (
          <>
            <Button onClick={onCancel}>Cancel</Button>
            <p role="status">Finish signing in in your browser. This window goes on by itself.</p>
          </>
        )}
      </div>
    </form>
  );
}
