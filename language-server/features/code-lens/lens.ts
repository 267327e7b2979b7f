import type { Command } from 'vscode-languageserver-protocol';

/** What is said above a name, and what can be done there. A lens without a command is a text. */
export type Lens = Partial<Command> & { readonly title: string };
