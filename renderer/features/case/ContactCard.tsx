import type { CaseDetail } from '#shared/rpc';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Details } from './Details.tsx';
import styles from './ContactCard.module.css';

/** Whom to talk to, and how; the lead while there is no contact yet. */
export function ContactCard({ detail: { contact, lead, webEmail } }: { readonly detail: CaseDetail }) {
  if (contact) {
    return (
      <Card title="Contact">
        <p className={styles.name} dir="auto">
          {contact.name}
        </p>
        {contact.title !== null && <p className={styles.title}>{contact.title}</p>}
        {(contact.optedOut || contact.bounced) && (
          <p className={styles.marks}>
            {contact.optedOut && <Chip tone="now">Opted out of e-mail</Chip>}
            {contact.bounced && <Chip tone="now">E-mail bounced</Chip>}
          </p>
        )}
        <Details
          lines={[
            ['E-mail', contact.email],
            ['Phone', contact.phone],
            ['Language', contact.language],
          ]}
        />
      </Card>
    );
  }
  return (
    <Card title="Contact" aside="none yet">
      {lead ? (
        <>
          <p className={styles.name} dir="auto">
            {lead.name}
            <Chip tone={lead.converted ? 'good' : 'now'}>
              {lead.converted ? 'Lead, converted' : 'Lead, not converted'}
            </Chip>
          </p>
          <Details
            lines={[
              ['Company', lead.company],
              ['E-mail', lead.email],
            ]}
          />
        </>
      ) : (
        <p className={styles.title}>
          {webEmail === null ? 'Nobody is named on this case.' : `The case was written from ${webEmail}.`}
        </p>
      )}
    </Card>
  );
}
