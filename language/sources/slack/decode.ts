import { GoError } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { type GoValue, Raw, decodeJson, reencode, struct } from '../data/go-struct.ts';
import { type HttpRequest, header } from '../data/http-request.ts';
import { type JsonText, object, text } from '../data/json-text.ts';
import { parseQuery } from '../data/url-values.ts';
import { appMention } from './app-mention.ts';

/**
 * `pkg/eventsources/sources/slack/start.go: HandleRoute`: a slash command, or the inner event of the Events API. No headers,
 * no metadata. Signature and token are not checked here. What slack-go decodes into structs that are not in our tables is
 * said to be not supported, never guessed.
 */
export const decode = decoder<HttpRequest>(({ headers, body }) => {
  const bytes = fromBytes(body);
  if (header(headers, 'Content-Type') !== 'application/x-www-form-urlencoded') return innerEvent(bytes);
  const form = parseQuery(bytes);
  if (form.error !== null) throw new GoError(form.error);
  const field = (name: string) => form.values[name]?.[0] ?? '';
  if (field('payload') !== '') throw new GoError('not supported yet: interactions of Slack');
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
  const outer = members(json, outerType);
  const kind = outer.get('type') as string;
  if (kind !== 'event_callback') throw new GoError(`a request of type ${kind} makes no event`);
  const inner = outer.get('event');
  const event = inner instanceof Raw ? inner.json : '';
  const type = members(event, innerType).get('type') as string;
  if (type !== 'app_mention') throw new GoError(`not supported yet: events of type ${type} of Slack`);
  return object({ type: text(type), Data: reencode(event, appMention) });
}

const outerType = struct('slackevents.EventsAPIEvent', {
  type: ['Type', { kind: 'string' }],
  event: ['InnerEvent', { kind: 'raw' }],
});

const innerType = struct('slack.Event', { type: ['Type', { kind: 'string' }] });

function members(json: string, type: typeof outerType): ReadonlyMap<string, GoValue> {
  try {
    return decodeJson(json, type) as ReadonlyMap<string, GoValue>;
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`failed to extract event, ${error.message}`);
    throw error;
  }
}
