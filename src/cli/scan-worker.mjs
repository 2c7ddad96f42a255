/**
 * The first file of a worker thread of `npm run scan`. Node applies the loader of TypeScript that its own command line
 * names to the main thread only, so that a worker thread begins in JavaScript and registers it.
 */
import { register } from 'tsx/esm/api';

register();
await import('./scan-thread.ts');
