import type { AccountDetail } from '#shared/rpc';
import { Ban, MailWarning } from 'lucide-react';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Lines.module.css';

/** Whom to write to, and whom not. */
export function ContactsCard({ contacts }: { readonly contacts: AccountDetail['contacts'] }) {
  return (
    <Card title="Contacts" aside={contacts.length > 0 ? contacts.length : undefined}>
      {contacts.length === 0 && <p className={styles.none}>No contact of this account is on this laptop.</p>}
      <ul className={styles.lines}>
        {contacts.map((one) => (
          <li key={one.id} className={styles.line}>
            <div className={styles.grow}>
              <p>
                <strong dir="auto">{one.name}</strong>
                {one.title !== null && <span dir="auto"> · {one.title}</span>}
              </p>
              <p className={styles.sub}>
                <span>{one.email ?? 'no e-mail address'}</span>
                {one.phone !== null && <span>{one.phone}</span>}
                {one.language !== null && <span>writes {one.language}</span>}
              </p>
              {(one.optedOut || one.bounced) && (
                <p className={styles.chips}>
                  {one.optedOut && (
                    <Chip tone="breached" icon={Ban}>
                      Opted out of e-mail
                    </Chip>
                  )}
                  {one.bounced && (
                    <Chip tone="now" icon={MailWarning}>
                      Mail bounces
                    </Chip>
                  )}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
