import { Ledger, type Transaction } from '../../../../../electron/backend/practice-org/store/ledger.ts';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { Behaviour } from '../../../../../electron/backend/practice-org/write/behaviour.ts';
import { Writer, type Circumstances } from '../../../../../electron/backend/practice-org/write/writer.ts';
import type { OrgError } from '../../../../../electron/backend/practice-org/org-error.ts';
import { aDesk, CLOCK } from '../soql/a-desk.ts';

export const AT = Date.parse(CLOCK) / 1000;

/** The empty org with a writer, as Kim would use it through the API. */
export function aWriter() {
  const desk = aDesk();
  const { store, kim } = desk;
  const kept: Transaction[] = [];
  const ledger = new Ledger(store, { append: (one) => void kept.push(one), cutTo: (count) => void kept.splice(count) });
  const behaviour = new Behaviour();
  const writer = new Writer(store, behaviour);
  const usual: Circumstances = { at: AT, by: kim, autoAssign: false, allowDuplicates: false };
  const origin = { at: AT, by: kim, via: 'rest' };
  return {
    ...desk,
    ledger,
    kept,
    behaviour,
    writer,
    create: (object: string, body: Row, circumstances: Partial<Circumstances> = {}): string =>
      ledger.commit(origin, (draft) => writer.create(draft, store.table(object), body, { ...usual, ...circumstances })),
    update: (object: string, id: string, body: Row, circumstances: Partial<Circumstances> = {}): void =>
      ledger.commit(origin, (draft) =>
        writer.update(draft, store.table(object), id, body, { ...usual, ...circumstances }),
      ),
    remove: (object: string, id: string): void =>
      ledger.commit(origin, (draft) => writer.remove(draft, store.table(object), id, usual)),
    row: (object: string, id: string): Row => store.table(object).get(id) ?? {},
  };
}

/** What `act` is refused with, as Salesforce's list of errors. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as OrgError).items;
  }
  return 'not refused';
}
