import type { EventBus, NATSBus } from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';
import { validateEventBus } from './event-bus.ts';

/**
 * Why the admission webhook denies the change of an EventBus, with its texts; nothing is checked when the generation is
 * the same (`pkg/webhook/validator/eventbus.go: ValidateUpdate`).
 */
export function* validateEventBusUpdate(before: EventBus, after: EventBus): Problems {
  if ((before.metadata?.generation ?? 0) === (after.metadata?.generation ?? 0)) return;
  yield* within(validateEventBus(after), [], 'invalid EventBus: ');
  const [old, now] = [before.spec ?? {}, after.spec ?? {}];
  const other = { id: 'A7-u1', message: 'Can not change event bus implementation' };
  if (now.nats) {
    if (old.nats) yield* within(changedNats(old.nats, now.nats), ['spec', 'nats']);
    else yield { ...other, path: ['spec', 'nats'] };
  } else if (now.jetstream) {
    if (!old.jetstream) yield { ...other, path: ['spec', 'jetstream'] };
    else yield* changedStream(old.jetstream.streamConfig, now.jetstream.streamConfig);
  } else if (now.jetstreamExotic && !old.jetstreamExotic) yield { ...other, path: ['spec', 'jetstreamExotic'] };
}

function* changedNats(old: NATSBus, now: NATSBus): Problems {
  const kind = now.native ? 'native' : now.exotic ? 'exotic' : null;
  if (kind === null) return;
  const [oldBlock, newBlock] = [old[kind], now[kind]];
  if (!oldBlock) {
    const message = `Can not change NATS event bus implementation from ${kind === 'native' ? 'exotic' : 'native'} to ${kind}`;
    yield { id: 'A7-u2', message, path: [kind] };
  } else if ((oldBlock.auth ?? 'none') !== (newBlock?.auth ?? 'none')) {
    const message = `"spec.nats.${kind}.auth" is immutable, can not be updated`;
    yield { id: 'A7-u3', message, path: [kind, 'auth'] };
  }
}

function* changedStream(old: string | undefined, now: string | undefined): Problems {
  if (old === now) return;
  const message = '"spec.jetstream.streamConfig" is immutable, can not be updated';
  const values = old === undefined || now === undefined ? '' : `, old value='${old}', new value='${now}'`;
  yield { id: 'A7-u4', message: message + values, path: ['spec', 'jetstream', 'streamConfig'] };
}
