import type { Colleagues } from '../colleagues.ts';
import type { Draft, Ledger } from '../store/ledger.ts';
import type { Origin } from '../store/op.ts';
import type { Store } from '../store/store.ts';
import { PURGED, type Row } from '../store/table.ts';
import { wireInstant } from '../wire-time.ts';

/** What happens to rows in an org beyond plain edits: merging, converting, purging, undeleting. */
export class RowSurgery {
  private readonly store: Store;
  private readonly ledger: Ledger;
  private readonly colleagues: Colleagues;

  constructor(store: Store, ledger: Ledger, colleagues: Colleagues) {
    this.store = store;
    this.ledger = ledger;
    this.colleagues = colleagues;
  }

  /** The losers go to the recycle bin under the master, and whatever pointed at them points at it. */
  merge(masterId: string, loserIds: readonly string[]): void {
    const master = this.rowOf(masterId);
    const origin = this.colleagues.origin({ via: 'control' });
    this.ledger.commit(origin, (draft) => {
      for (const loserId of loserIds) {
        const loser = this.rowOf(loserId);
        if (loser.object !== master.object) throw new Error(`${loserId} is no ${master.object}`);
        this.repoint(draft, loser.object, loser.id, master.id, origin);
        const patch = { IsDeleted: true, MasterRecordId: master.id, SystemModstamp: origin.at };
        draft.apply({ kind: 'update', object: loser.object, id: loser.id, patch });
      }
      const touched = { LastModifiedDate: origin.at, LastModifiedById: origin.by, SystemModstamp: origin.at };
      draft.apply({ kind: 'update', object: master.object, id: master.id, patch: touched });
    });
  }

  /** Makes account and contact of a lead where none are given; its activities move to the contact. */
  convertLead(
    leadId: string,
    into: { accountId?: string; contactId?: string },
  ): { accountId: string; contactId: string } {
    const { id, row } = this.rowOf(leadId);
    const { colleagues } = this;
    const signed = { via: 'control' };
    return colleagues.together(signed, () => {
      const accountId =
        into.accountId ??
        asId(row['Matched_Account__c']) ??
        colleagues.create('Account', { Name: row['Company'] }, signed);
      const person = {
        AccountId: accountId,
        FirstName: row['FirstName'],
        LastName: row['LastName'],
        Email: row['Email'],
      };
      const contactId = into.contactId ?? colleagues.create('Contact', person, signed);
      const origin = colleagues.origin(signed);
      const converted = {
        IsConverted: true,
        Status: 'Converted',
        ConvertedDate: wireInstant(origin.at).slice(0, 10),
        ConvertedAccountId: accountId,
        ConvertedContactId: contactId,
      };
      colleagues.edit('Lead', id, converted, signed);
      this.ledger.commit(origin, (draft) => {
        for (const object of ['Task', 'Event']) this.repointField(draft, object, 'WhoId', id, contactId, origin);
      });
      return { accountId, contactId };
    });
  }

  /** Empties the recycle bin; gives how many rows were in it. */
  purgeBin(): number {
    const purge = this.store
      .allTables()
      .flatMap((table) =>
        table.rows.flatMap((row) =>
          row['IsDeleted'] === true && row[PURGED] !== true
            ? [{ kind: 'update' as const, object: table.def.name, id: String(row['Id']), patch: { [PURGED]: true } }]
            : [],
        ),
      );
    this.ledger.commit(this.colleagues.origin({ via: 'control' }), (draft) => purge.forEach((one) => draft.apply(one)));
    return purge.length;
  }

  /** Deletes past the recycle bin. */
  hardDelete(ids: readonly string[]): void {
    const origin = this.colleagues.origin({ via: 'control' });
    this.ledger.commit(origin, (draft) => {
      for (const { object, id } of ids.map((one) => this.rowOf(one))) {
        const patch = { IsDeleted: true, [PURGED]: true, SystemModstamp: origin.at };
        draft.apply({ kind: 'update', object, id, patch });
      }
    });
  }

  /** Takes rows out of the recycle bin. */
  undelete(ids: readonly string[]): void {
    const origin = this.colleagues.origin({ via: 'control' });
    this.ledger.commit(origin, (draft) => {
      for (const { object, id, row } of ids.map((one) => this.rowOf(one))) {
        if (row[PURGED] === true) throw new Error(`${id} has left the recycle bin`);
        draft.apply({ kind: 'update', object, id, patch: { IsDeleted: false, SystemModstamp: origin.at } });
      }
    });
  }

  private rowOf(id: string): { object: string; id: string; row: Row } {
    const found = this.store.find(id);
    if (!found) throw new Error(`There is no row ${id}`);
    return { object: found.table.def.name, id: String(found.row['Id']), row: found.row };
  }

  private repoint(draft: Draft, object: string, from: string, to: string, origin: Origin): void {
    for (const def of this.store.objects()) {
      for (const field of def.fields) {
        if (field.referenceTo.includes(object) && field.name !== 'MasterRecordId')
          this.repointField(draft, def.name, field.name, from, to, origin);
      }
    }
  }

  private repointField(draft: Draft, object: string, field: string, from: string, to: string, { at }: Origin): void {
    const table = this.store.table(object);
    const stamp = table.def.byName.has('systemmodstamp') ? { SystemModstamp: at } : {};
    for (const position of [...table.withValue(field, from)]) {
      const id = String(table.rows[position]?.['Id']);
      draft.apply({ kind: 'update', object, id, patch: { [field]: to, ...stamp } });
    }
  }
}

const asId = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
