import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Typing in a large file otherwise lets the heap double before it is looked through.
setFlagsFromString('--heap-growing-percent=50');

// The tables and features are a bundle of more than 2 MB: from the second start on it need not be compiled.
enableCompileCache();

// All of it is loaded before the client is answered, because it opens its file with the next message.
void import('./node-main.ts');
