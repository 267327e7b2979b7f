/**
 * Something the user can mend. `message` is one sentence that says what, where and what to do; it is shown as it stands,
 * without a stack. `exitCode` is the command's (2: it could not run).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exitCode: number;

  constructor(message: string, options: { readonly exitCode?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.exitCode = options.exitCode ?? 2;
  }
}
