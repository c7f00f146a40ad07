import type { EditionId } from '#shared/domain';
import { z } from 'zod';
import type { CustomEditionId, EditionData, HandbookEdition } from './edition.ts';
import { changesSchema } from './edition-schema.ts';
import { EDITION_IDS, editionOf } from './editions.ts';
import type { EditionChanges } from './extend-edition.ts';
import { extendEdition } from './extend-edition.ts';
import { findContradiction } from './find-contradiction.ts';

/** An edition that a team wrote: what it says otherwise than its base. */
export interface CustomEdition {
  readonly id: CustomEditionId;
  readonly name: string;
  readonly base: EditionId | CustomEditionId;
  readonly changes: Omit<EditionChanges, 'basis'>;
}

export type EditionFault =
  'not-json' | 'not-editions' | 'newer-version' | 'invalid' | 'unknown-base' | 'cycle' | 'duplicate' | 'contradiction';

/** `message` is one line: where (`editions[0].changes.limitDays: …`), what is wrong, how to mend it. */
export type ReadEditions =
  | { readonly ok: true; readonly editions: readonly CustomEdition[]; readonly built: readonly HandbookEdition[] }
  | { readonly ok: false; readonly code: EditionFault; readonly message: string };

const FORMAT = 'advocate-desk/editions';
const VERSION = 1;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  editions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^custom:[a-z0-9][a-z0-9-]*$/, { error: 'an id like custom:our-team' }),
        name: z.string().trim().min(1, { error: 'some text' }),
        base: z.string().min(1, { error: `one of ${EDITION_IDS.join(', ')}, or the id of another edition` }),
        changes: changesSchema,
      }),
    )
    .min(1, { error: 'at least one edition' }),
});

/** Editions as the text of a file. `readEditions` gives the same back. */
export function writeEditions(editions: readonly CustomEdition[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, editions }, null, 2)}\n`;
}

/**
 * Reads a file of editions. A base may be a built-in edition, another of the file, or one of `known`. What would leave
 * the app without an answer (a base that leads round in a circle, one label for two triggers) is refused with its path.
 */
export function readEditions(text: string, known: readonly CustomEdition[] = []): ReadEditions {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault('not-json', `is not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`);
  }
  const head = z.looseObject({ format: z.unknown(), version: z.unknown() }).safeParse(content);
  if (!head.success || head.data.format !== FORMAT) return fault('not-editions', `format: expected "${FORMAT}"`);
  if (typeof head.data.version === 'number' && head.data.version > VERSION) {
    return fault('newer-version', `version: ${head.data.version} is newer than this app reads: update Advocate Desk`);
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) return fault('invalid', sayIssue(parsed.error.issues));
  // Absent and undefined are one here: JSON knows no undefined.
  return build(parsed.data.editions as readonly CustomEdition[], known);
}

function build(editions: readonly CustomEdition[], known: readonly CustomEdition[]): ReadEditions {
  const sources = new Map<string, CustomEdition>(known.map((one) => [one.id, one]));
  for (const [index, edition] of editions.entries()) {
    const place = editions.findIndex(({ id }) => id === edition.id);
    if (place < index) {
      return fault(
        'duplicate',
        `editions[${index}].id: "${edition.id}" is taken by editions[${place}]: choose another`,
      );
    }
    sources.set(edition.id, edition);
  }

  const done = new Map<string, HandbookEdition>();
  const resolve = (id: string, trail: readonly string[]): HandbookEdition | Fault => {
    const builtIn = EDITION_IDS.find((one) => one === id);
    if (builtIn) return editionOf(builtIn);
    const ready = done.get(id);
    if (ready) return ready;
    const source = sources.get(id);
    if (!source) {
      const choice = [...EDITION_IDS, ...sources.keys()].filter((one) => one !== trail.at(-1)).join(', ');
      return { code: 'unknown-base', says: `there is no edition "${id}", use ${choice}` };
    }
    if (trail.includes(id)) {
      return {
        code: 'cycle',
        says: `leads round in a circle (${[...trail, id].join(' → ')}): start from ${EDITION_IDS[0]}`,
      };
    }
    const base = resolve(source.base, [...trail, id]);
    if ('says' in base) return base;
    const edition = extendEdition(base, { ...source.changes, id: source.id, name: source.name });
    done.set(id, edition);
    return edition;
  };

  const built: HandbookEdition[] = [];
  for (const [index, { id, changes }] of editions.entries()) {
    const edition = resolve(id, []);
    if ('says' in edition) return fault(edition.code, `editions[${index}].base: ${edition.says}`);
    const contradiction = findContradiction(edition);
    if (contradiction) {
      const inherited = contradiction.part in changes ? '' : ' (inherited)';
      const where = `editions[${index}].changes.${contradiction.path}${inherited}`;
      return fault('contradiction', `${where}: ${contradiction.says}`);
    }
    built.push(edition);
  }
  return { ok: true, editions, built };
}

interface Fault {
  readonly code: EditionFault;
  readonly says: string;
}

function fault(code: EditionFault, message: string): ReadEditions {
  return { ok: false, code, message };
}

function sayIssue(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = issues;
  if (!first) return 'is no file of editions';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  const where = z.core.toDotPath(first.path);
  return `${where === '' ? 'file' : where}: ${first.message}${more}`;
}

/** What a custom edition says, taken from an edition that was edited in place: the parts that differ from its base. */
export function changesBetween(base: EditionData, edition: EditionData): CustomEdition['changes'] {
  const keys = Object.keys(changesSchema.shape) as readonly (keyof CustomEdition['changes'])[];
  const different = keys.filter((key) => JSON.stringify(base[key]) !== JSON.stringify(edition[key]));
  return Object.fromEntries(different.map((key) => [key, edition[key]]));
}
