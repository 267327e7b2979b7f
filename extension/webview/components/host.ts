import { createContext } from 'preact';
import type { Transport } from '../transport/transport.ts';

/** What the place that shows the dashboard can do beyond showing it. */
export const Host = createContext<Pick<Transport, 'open' | 'run'>>({ open: null, run: null });
