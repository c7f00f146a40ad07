// Before any other script: the content security policy forbids eval, and zod must not try it even while modules load.
globalThis.__zod_globalConfig = { jitless: true };
