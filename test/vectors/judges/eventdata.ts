import { encodeEvent } from '../../../emulator/events/encode.ts';
import { canonicalName } from '../../../language/sources/data/headers.ts';
import { type SourceType, decoders } from '../../../language/sources/decoders.ts';
import type { Decode } from '../../../language/sources/data/decode.ts';
import { fromBytes, toBytes } from '../../../language/go/strings.ts';
import { parseTime } from '../../../language/go/time-parse.ts';
import { utc } from '../../../language/go/zone.ts';
import { type Judge, type Vector, difference } from '../vector.ts';
import { rawOf } from './raw.ts';

/** Event data of each source, and the envelope on the bus. */
export const judge: Judge = ({ in: input, out, line }) =>
  difference(input.envelope === undefined ? decoded(input, line) : envelope(input.envelope), out);

function decoded({ type, spec, request }: Vector['in'], line: string): unknown {
  const decode = decoders[type as SourceType] as Decode<unknown>;
  const raw = request === undefined ? messageOf(rawOf(line, 'in.message')) : requestOf(request);
  const answer = decode(raw, spec ?? {}, { eventSource: 'es', event: 'ev' });
  const id = answer.id === undefined ? {} : { id: answer.id };
  if (!('error' in answer)) return { data: answer.data, error: null, ...id };
  return answer.panic === true ? { panic: true, panicText: answer.error, ...id } : { error: answer.error, ...id };
}

function messageOf(json: string): unknown {
  const { bodyB64, ...rest } = JSON.parse(json, exactInteger) as { bodyB64?: string };
  return bodyB64 === undefined ? rest : { ...rest, body: fromBytes(Buffer.from(bodyB64, 'base64')) };
}

/** Nanoseconds since 1970 are more than a number holds. */
function exactInteger(_: string, value: unknown, { source }: { source?: string } = {}): unknown {
  const isLost = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '');
  return isLost ? BigInt(source!) : value;
}

function requestOf({ method, target, headers, body, bodyB64 }: Vector['in']): unknown {
  const canonical: Record<string, string[]> = {};
  for (const [name, values] of Object.entries(headers as Record<string, string[]>))
    (canonical[canonicalName(name)] ??= []).push(...values);
  const bytes = bodyB64 === undefined ? toBytes(body ?? '') : Buffer.from(bodyB64, 'base64');
  return { method, target, headers: canonical, body: bytes };
}

function envelope({ ID, Source, Subject, Type, Time, Data }: Record<string, string>): unknown {
  const time = parseTime('2006-01-02T15:04:05Z07:00', Time!, utc) as {
    value: { seconds: bigint; nanoseconds: number };
  };
  const body = encodeEvent({
    id: ID!,
    source: Source!,
    type: Type!,
    subject: Subject!,
    time: time.value.seconds * 1_000_000_000n + BigInt(time.value.nanoseconds),
    data: Data!,
  });
  return { message: fromBytes(body), error: null };
}
