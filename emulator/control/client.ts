import type { RunFile } from '../data-folder.ts';
import { UserError } from '../user-error.ts';
import type { Method, Methods, Response } from './protocol/protocol.ts';

/** Calls one method of a running emulator; a refusal is a `UserError` with its sentence. */
export async function call<M extends Method>(
  run: RunFile,
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['result']> {
  const answer = await fetch(`http://127.0.0.1:${run.port}/control/${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${run.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(params),
  }).catch((error: unknown) => {
    throw new UserError(
      `The emulator (pid ${run.pid}) does not answer on port ${run.port}: stop it and start it again.`,
      { cause: error },
    );
  });
  const response = (await answer.json()) as Response<M>;
  if (response.error !== undefined) throw new UserError(response.error);
  return response.result as Methods[M]['result'];
}
