import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Refusal } from './features/rename/rename.ts';
import type { Platform } from './platform.ts';
import type { Handler } from './requests.ts';
import type { Session } from './session.ts';
import { GivenUp, Turn } from './turn.ts';

export interface Asked {
  readonly method: string;
  readonly params: unknown;
  readonly token: CancellationToken;
  readonly platform: Platform;
  readonly log: (message: string) => void;
}

/**
 * The boundary of every request: it waits for the workspace where the answer needs it, gives up when the client has cancelled
 * or has changed the document meanwhile, and makes of a mistake of ours a line of the log and an empty answer.
 */
export async function answer(handler: Handler, session: Session, asked: Asked): Promise<unknown> {
  const { method, params, token, platform, log } = asked;
  const turn = new Turn({ platform, token, ...session.documents.watch(uriIn(params)) });
  let found: unknown;
  try {
    await turn.until(handler.needsWorkspace ? session.workspace.ready() : Promise.resolve());
    session.documents.settle();
    found = await handler.answer(params, session, turn);
    turn.check();
  } catch (error) {
    if (error instanceof GivenUp) throw givenUp(error);
    log(`${method}: ${error instanceof Error ? error.stack : String(error)}`);
    return handler.otherwise;
  }
  if (isRefusal(found)) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refusal);
  return found;
}

function givenUp({ because }: GivenUp): ResponseError {
  return because === 'cancelled'
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.')
    : new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
}

/** The document that a request is about, if it is about one. */
function uriIn(params: unknown): string | null {
  return (params as { readonly textDocument?: { readonly uri?: string } } | undefined)?.textDocument?.uri ?? null;
}

/** What cannot be done is an error to the client, with the reason as its message. */
function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}
