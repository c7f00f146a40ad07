import { z } from 'zod';

/** A failure as plain data, as states and per-case results show it. */
export const failureSchema = z.object({ code: z.string(), message: z.string(), wayOut: z.string() });
