import type { Listen } from './source.ts';
import { listen as webhook } from './webhook/listen.ts';

/** The sources that listen on this machine, by CloudEvent type; the others are fed by hand. */
export const listeners: Readonly<Record<string, Listen>> = { webhook };
