import { oc } from '@orpc/contract';
import { z } from 'zod';
import { deskErrors } from './errors.ts';

const base = oc.errors(deskErrors);
const value = z.string().min(1).max(255);
const apiName = z.string().regex(/^[A-Za-z]\w{0,79}$/);

const surveySchema = z.object({
  /** The names that are shown, as a file for colleagues. */
  profile: z.string(),
  /** The file that was read was made in another org (a sandbox has an id of its own). */
  otherOrg: z.boolean(),
  rows: z.array(
    z.object({
      /** The app's name, `Case.Next_Steps__c`. */
      name: z.string(),
      label: z.string(),
      /** What does not work without it; null: nothing works without it. */
      without: z.string().nullable(),
      /** The org's field; null where there is none. */
      api: z.string().nullable(),
      how: z.enum(['chosen', 'name', 'label', 'none']),
      trouble: z.string().nullable(),
      note: z.string().nullable(),
      fitting: z.array(
        z.object({ name: z.string(), label: z.string(), type: z.string(), sample: z.string().nullable() }),
      ),
    }),
  ),
  /** The picklists whose values the rules compare. */
  picklists: z.array(
    z.object({
      /** The app's name of the field, `Case.Status`. */
      name: z.string(),
      label: z.string(),
      /** What the org offers, in its order. */
      offered: z.array(z.object({ value: z.string(), label: z.string() })),
      rows: z.array(
        z.object({
          /** As the app says it. */
          value: z.string(),
          without: z.string(),
          /** The org's value; null where there is none. */
          org: z.string().nullable(),
          how: z.enum(['chosen', 'name', 'label', 'none']),
          trouble: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type FieldSurvey = z.infer<typeof surveySchema>;

/** What the org calls the fields and values that organisations name as they like. */
export const fieldsContract = {
  /** As in force, or as a colleague's file would have it, which changes nothing yet; REFUSED for a file that is none. */
  survey: base.input(z.object({ text: z.string().max(100_000).optional() })).output(surveySchema),
  /** Holds from now on; REFUSED, with nothing changed, where a choice does not hold. */
  choose: base
    .input(
      z.object({
        fields: z.record(z.string().max(80), apiName.nullable()),
        values: z.record(z.string().max(80), z.record(value, value.nullable())).default({}),
      }),
    )
    .output(surveySchema),
};
