import type { Method, Methods, Request, Response } from '../../../emulator/control/protocol/protocol.ts';

/** Requests that wait for their answers, by id. */
export class Pending {
  private readonly waiting = new Map<number, (response: Response) => void>();
  private nextId = 1;

  request<M extends Method>(
    method: M,
    params: Methods[M]['params'],
    send: (request: Request<M>) => void,
  ): Promise<Methods[M]['result']> {
    const request: Request<M> = { id: this.nextId++, method, params };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, ({ result, error }) => {
        if (error === undefined) resolve(result as Methods[M]['result']);
        else reject(new Error(error));
      });
      send(request);
    });
  }

  answer(response: Response): void {
    this.waiting.get(response.id)?.(response);
    this.waiting.delete(response.id);
  }

  /** Answers all that wait with an error. */
  fail(error: string): void {
    for (const id of this.waiting.keys()) this.answer({ id, error });
  }
}
