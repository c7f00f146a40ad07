import * as z from 'zod/mini';

// The content security policy forbids eval; zod must not try it.
z.config({ jitless: true });
