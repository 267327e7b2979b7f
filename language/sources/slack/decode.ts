import { GoError, GoPanic } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { type GoValue, Raw, type StructType, decodeJson, encodeValue, struct } from '../data/go-struct.ts';
import { type HttpRequest, header } from '../data/http-request.ts';
import { type JsonText, object, text } from '../data/json-text.ts';
import { parseQuery } from '../data/url-values.ts';
import { innerEvents } from './inner-events.ts';
import { interaction } from './interaction.ts';
import { messageEvent, msg } from './message.ts';

/**
 * `pkg/eventsources/sources/slack/start.go: HandleRoute`: an interaction, a slash command, or the inner event of the Events
 * API. No headers, no metadata. Signature and token are not checked here. What slack-go decodes into structs that are not in our tables is
 * said to be not supported, never guessed.
 */
export const decode = decoder<HttpRequest>(({ headers, body }) => {
  const bytes = fromBytes(body);
  if (header(headers, 'Content-Type') !== 'application/x-www-form-urlencoded') return innerEvent(bytes);
  const form = parseQuery(bytes);
  if (form.error !== null) throw new GoError(form.error);
  const field = (name: string) => form.values[name]?.[0] ?? '';
  if (field('payload') !== '')
    return prefixed('failed to parse interaction event, ', () => interaction(field('payload')));
  if (field('command') !== '') return slashCommand(field);
  throw new GoError('could not determine slack type from form parameters');
});

/** slack-go `slash.go` */
function slashCommand(field: (name: string) => string): JsonText {
  const optional = (name: string) => (field(name) === '' ? undefined : text(field(name)));
  return object({
    token: text(field('token')),
    team_id: text(field('team_id')),
    team_domain: text(field('team_domain')),
    enterprise_id: optional('enterprise_id'),
    enterprise_name: optional('enterprise_name'),
    is_enterprise_install: field('is_enterprise_install') === 'true',
    channel_id: text(field('channel_id')),
    channel_name: text(field('channel_name')),
    user_id: text(field('user_id')),
    user_name: text(field('user_name')),
    command: text(field('command')),
    text: text(field('text')),
    response_url: text(field('response_url')),
    trigger_id: text(field('trigger_id')),
    api_app_id: text(field('api_app_id')),
  });
}

/** slack-go `slackevents/parsers.go`; the capital `Data` is upstream's. */
function innerEvent(json: string): JsonText {
  const outer = prefixed('failed to extract event, ', () => members(json, outerType));
  const kind = outer.get('type') as string;
  if (kind !== 'event_callback') throw new GoError(`a request of type ${kind} makes no event`);
  const inner = outer.get('event');
  if (!(inner instanceof Raw) || inner.json === 'null')
    throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  const wrong = 'failed to extract event, EventsAPI Error parsing inner event: unmarshalling_error, ';
  return prefixed(wrong, () => {
    const type = members(inner.json, innerType).get('type') as string;
    return object({ type: text(type), Data: dataOf(inner.json, type) });
  });
}

/** A message that is no change of another is written twice, the second time under `message`. */
function dataOf(json: string, type: string): JsonText {
  const known = innerEvents.get(type);
  if (known === undefined) throw new GoError(`not supported yet: events of type ${type} of Slack`);
  const event = members(json, known);
  if (known !== messageEvent || event.get('message') !== null) return encodeValue(event, known);
  return encodeValue(new Map([...event, ['message', members(json, msg)]]), known);
}

const outerType = struct('slackevents.EventsAPIEvent', {
  type: ['Type', { kind: 'string' }],
  event: ['InnerEvent', { kind: 'raw' }],
});

const innerType = struct('slack.Event', { type: ['Type', { kind: 'string' }] });

function members(json: string, type: StructType): ReadonlyMap<string, GoValue> {
  return decodeJson(json, type) as ReadonlyMap<string, GoValue>;
}

/** Upstream's errors say where they come from; ours that something is not supported stand alone. */
function prefixed<T>(prefix: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof GoError) || error.message.startsWith('not supported yet: ')) throw error;
    throw new GoError(prefix + error.message);
  }
}
