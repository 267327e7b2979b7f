import { GoError, GoPanic } from '../../go/value.ts';
import { quote } from '../../go/json-quote.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type GoValue, Raw, type StructType, struct } from '../data/go-type.ts';
import { type JsonText, object } from '../data/json-text.ts';
import { flag, list, pointer, text, whole } from './go-types.ts';
import { innerEvents, rtmEvents } from './inner-events/inner-events.ts';
import { messageEvent, msg } from './message.ts';
import { prefixed } from './prefixed.ts';

/** slack-go `slackevents/parsers.go`; the capital `Data` is upstream's. */
export function eventOf(json: string): JsonText {
  const kind = prefixed('failed to extract event, ', () => members(json, outerEvent).get('type') as string);
  if (kind !== 'event_callback') throw new GoError(`a request of type ${kind} makes no event`);
  const inner = prefixed('failed to extract event, ', () => members(json, callbackEvent).get('event'));
  if (!(inner instanceof Raw)) throw new GoPanic('runtime error: invalid memory address or nil pointer dereference');
  const failed = 'failed to extract event, EventsAPI Error parsing inner event: ';
  const wrong = `${failed}unmarshalling_error, `;
  const type = prefixed(wrong, () => members(inner.json, innerEvent).get('type') as string);
  const known = innerEvents.get(type);
  if (known !== undefined) return object({ type: quote(type), Data: prefixed(wrong, () => dataOf(inner.json, known)) });
  if (rtmEvents.has(type)) throw new GoError(`not supported yet: events of type ${type} of Slack`);
  throw new GoError(`${failed}${type}, inner Event does not exist! ${type}`);
}

/** A message that is no change of another is written twice, the second time under `message`. */
function dataOf(json: string, type: StructType): JsonText {
  const event = members(json, type);
  if (type !== messageEvent || event.get('message') !== null) return encodeValue(event, type);
  return encodeValue(new Map([...event, ['message', members(json, msg)]]), type);
}

const outerEvent = struct('slackevents.EventsAPIEvent', {
  token: ['Token', text],
  team_id: ['TeamID', text],
  type: ['Type', text],
  api_app_id: ['APIAppID', text],
  enterprise_id: ['EnterpriseID', text],
  is_ext_shared_channel: ['IsExtSharedChannel', flag],
  Data: ['Data', { kind: 'any' }],
  InnerEvent: [
    'InnerEvent',
    struct('slackevents.EventsAPIInnerEvent', { type: ['Type', text], Data: ['Data', { kind: 'any' }] }),
  ],
});

const callbackEvent = struct('slackevents.EventsAPICallbackEvent', {
  type: ['Type', text],
  token: ['Token', text],
  team_id: ['TeamID', text],
  api_app_id: ['APIAppID', text],
  enterprise_id: ['EnterpriseID', text],
  event: ['InnerEvent', pointer({ kind: 'raw' })],
  authed_users: ['AuthedUsers', list(text)],
  authed_teams: ['AuthedTeams', list(text)],
  event_id: ['EventID', text],
  event_time: ['EventTime', whole],
  event_context: ['EventContext', text],
  is_ext_shared_channel: ['IsExtSharedChannel', flag],
});

const innerEvent = struct('slack.Event', { type: ['Type', text] });

function members(json: string, type: StructType): ReadonlyMap<string, GoValue> {
  return decodeJson(json, type) as ReadonlyMap<string, GoValue>;
}
