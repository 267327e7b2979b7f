import { usualEvent } from '../events/message.ts';
import type { Message } from './bus.ts';

/**
 * The id, source and subject that a body says it has. What is no structured CloudEvent keeps what its transport says of it;
 * the runtime then drops it.
 */
export function envelopeOf(
  body: Uint8Array,
  transport: Pick<Message, 'id' | 'source' | 'subject'>,
): Pick<Message, 'id' | 'source' | 'subject'> {
  const event = usualEvent(body);
  if (event !== null) {
    const { id, source, subject } = event.context;
    return { id, source, subject };
  }
  try {
    const envelope = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()) as unknown;
    if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope)) return transport;
    const { id, source, subject } = envelope as Record<string, unknown>;
    return {
      id: typeof id === 'string' ? id : transport.id,
      source: typeof source === 'string' ? source : transport.source,
      subject: typeof subject === 'string' ? subject : '',
    };
  } catch {
    return transport;
  }
}
