import type { Answer, RenderedRequest } from './action-program.ts';

/** Where a request comes from: the mock and the mode are chosen per trigger. */
export interface Sender {
  readonly sensor: string;
  readonly trigger: string;
  readonly type: string;
}

/** Carries out one rendered request; nothing but this reaches the outside world for a trigger. */
export type Send = (sender: Sender, request: RenderedRequest) => Promise<Answer>;
