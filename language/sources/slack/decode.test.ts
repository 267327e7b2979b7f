import { expect, test } from 'vitest';
import type { Spec } from '../data/decode.ts';
import type { HttpRequest } from '../data/http-request.ts';
import { decode as decoder } from './decode.ts';

const decode = (raw: HttpRequest, spec: object) => decoder(raw, spec as Spec);

const request = (body: string, headers: Record<string, string[]> = {}) => ({
  method: 'POST',
  target: '/x',
  headers,
  body: new TextEncoder().encode(body),
});

const form = { 'Content-Type': ['application/x-www-form-urlencoded'] };

// What slack-go 0.27.0 and upstream's handler make of the same requests.
test.each([
  [
    'command=%2Fdeploy&text=now&user_id=U1&is_enterprise_install=true',
    form,
    '{"token":"","team_id":"","team_domain":"","is_enterprise_install":true,"channel_id":"","channel_name":"","user_id":"U1",' +
      '"user_name":"","command":"/deploy","text":"now","response_url":"","trigger_id":"","api_app_id":""}',
  ],
  [
    '{"type":"event_callback","event":{"type":"app_mention","user":"U1","text":"hi","ts":"1.2","channel":"C1","event_ts":"1.2","new":1}}',
    {},
    '{"type":"app_mention","Data":{"type":"app_mention","user":"U1","text":"hi","ts":"1.2","thread_ts":"","channel":"C1","event_ts":"1.2","blocks":null}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"reaction_removed","item":{"type":"message","ts":"1"},"extra":1}}',
    {},
    '{"type":"reaction_removed","Data":{"type":"reaction_removed","user":"","reaction":"","item_user":"","item":{"type":"message","ts":"1"},"event_ts":""}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"message","text":"hi","ts":"1","blocks":[{"type":"section","block_id":"s","text":{"text":"*a*","type":"mrkdwn","verbatim":false}}]}}',
    {},
    '{"type":"message","Data":{"client_msg_id":"","type":"message","user":"","text":"hi","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*a*"},"block_id":"s"}],"thread_ts":"","ts":"1","channel":"","channel_type":"","event_ts":"","message":{"type":"message","text":"hi","ts":"1","replace_original":false,"delete_original":false,"metadata":{"event_type":"","event_payload":null},"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*a*"},"block_id":"s"}]}}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"app_mention","attachments":[{"color":"red","ts":"12.50","actions":[{"name":"a","type":"button"}]}]}}',
    {},
    '{"type":"app_mention","Data":{"type":"app_mention","user":"","text":"","ts":"","thread_ts":"","channel":"","event_ts":"","blocks":null,"attachments":[{"color":"red","actions":[{"name":"a","text":"","type":"button"}],"blocks":null,"ts":12.50}]}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"app_mention","blocks":[{"type":"new","x": 1},{"type":"section","accessory":{"type":"button","value":"v"}},{"type":"input","element":5}]}}',
    {},
    '{"type":"app_mention","Data":{"type":"app_mention","user":"","text":"","ts":"","thread_ts":"","channel":"","event_ts":"","blocks":[{"type":"new","x":1},{"type":"section","accessory":{"type":"button","text":null,"value":"v"}},{"type":"input","label":null,"element":null}]}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"app_mention","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"emoji","name":"x"},{"type":"later","a": 1}]}]}]}]}}',
    {},
    '{"type":"app_mention","Data":{"type":"app_mention","user":"","text":"","ts":"","thread_ts":"","channel":"","event_ts":"","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[{"type":"emoji","name":"x"},{"type":"later","a":1}]}],"style":"bullet","indent":0,"border":0,"offset":0}]}]}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"message","files":[],"attachments":[]}}',
    {},
    '{"type":"message","Data":{"client_msg_id":"","type":"message","user":"","text":"","blocks":null,"thread_ts":"","ts":"","channel":"","channel_type":"","event_ts":"","message":{"type":"message","replace_original":false,"delete_original":false,"metadata":{"event_type":"","event_payload":null},"blocks":null}}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}}',
    {},
    '{"type":"tokens_revoked","Data":{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":null},"event_ts":""}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"star_added","user":"U1","item":{"type":"message"}}}',
    {},
    '{"type":"star_added","Data":{"type":"star_added","user":"U1","item":{},"event_ts":""}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"dnd_updated","dnd_status":{"next_dnd_end_ts":9223372036854775807}}}',
    {},
    '{"type":"dnd_updated","Data":{"type":"dnd_updated","user":"","dnd_status":{"dnd_enabled":false,"next_dnd_start_ts":0,"next_dnd_end_ts":9223372036854775807,"snooze_enabled":false,"snooze_endtime":0}}}',
  ],
  [
    '{"type":"event_callback","event":{"type":"message","room":{"id":"R","knocks":{ },"participants_events":{"U1":{"joined":true}}}}}',
    {},
    '{"type":"message","Data":{"client_msg_id":"","type":"message","user":"","text":"","blocks":null,"thread_ts":"","ts":"","channel":"","channel_type":"","event_ts":"","message":{"type":"message","replace_original":false,"delete_original":false,"metadata":{"event_type":"","event_payload":null},"blocks":null},"room":{"id":"R","date_start":0,"date_end":0,"participants_events":{"U1":{"joined":true,"camera_on":false,"camera_off":false,"screenshare_on":false,"screenshare_off":false}},"is_dm_call":false,"was_rejected":false,"was_missed":false,"was_accepted":false,"has_ended":false,"is_prewarmed":false,"is_scheduled":false}}}',
  ],
])('%s', (body, headers, data) => {
  expect(decode(request(body, headers), {})).toEqual({ data });
});

const inner = 'failed to extract event, EventsAPI Error parsing inner event: unmarshalling_error, ';
const unread = 'failed to parse interaction event, json: cannot unmarshal ';
const event = (members: string) => `{"type":"event_callback","event":{${members}}}`;
const mention = (members: string) => event(`"type":"app_mention",${members}`);

test.each([
  ['a=1', form, 'could not determine slack type from form parameters'],
  ['payload={', form, 'failed to parse interaction event, unexpected end of JSON input'],
  [
    '{"type":"event_callback","event":{"type":"user_typing"}}',
    {},
    'not supported yet: events of type user_typing of Slack',
  ],
  [
    '{"type":"event_callback","event":{"type":"message","ts":5}}',
    {},
    'failed to extract event, EventsAPI Error parsing inner event: unmarshalling_error, json: cannot unmarshal number into Go struct field MessageEventAlias.ts of type string',
  ],
  ['{bad', {}, "failed to extract event, invalid character 'b' looking for beginning of object key string"],
  [
    mention('"blocks":[{"type":"actions","elements":[{"type":"lever"}]}]'),
    {},
    `${inner}unsupported block element type lever`,
  ],
  [
    mention(
      '"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":5}]}]}]',
    ),
    {},
    `${inner}json: cannot unmarshal number into Go struct field AppMentionEvent.blocks.text of type string`,
  ],
  [mention('"files":[{"created":"soon"}]'), {}, `${inner}strconv.Atoi: parsing "soon": invalid syntax`],
  [
    '{"type":"event_callback","event":{"type":"coffee_ready"}}',
    {},
    'failed to extract event, EventsAPI Error parsing inner event: coffee_ready, inner Event does not exist! coffee_ready',
  ],
  [
    '{"type":"event_callback","token":5,"event":{"type":"message"}}',
    {},
    'failed to extract event, json: cannot unmarshal number into Go struct field EventsAPIEvent.token of type string',
  ],
  [
    event('"type":"user_profile_changed","user":{"has_2fa":"yes"}'),
    {},
    `${inner}json: cannot unmarshal string into Go struct field User.user.has_2fa of type bool`,
  ],
  [
    event('"type":"team_join","user":{"profile":{"fields":"none"}}'),
    {},
    `${inner}json: cannot unmarshal string into Go struct field UserProfile.user.profile.fields of type map[string]slack.UserProfileCustomField`,
  ],
  [
    event('"type":"star_added","item":5'),
    {},
    `${inner}json: cannot unmarshal number into Go struct field StarAddedEvent.item of type struct {}`,
  ],
  ['payload={"actions":5}', form, `${unread}number into Go struct field .alias.actions of type []json.RawMessage`],
  ['payload={"type":5}', form, `${unread}number into Go struct field .type of type slack.InteractionType`],
  [
    'payload={"actions":[{"block_id":"b","type":5}]}',
    form,
    `${unread}number into Go struct field .alias.actions.type of type slack.ActionType`,
  ],
  [
    'payload={"message":{"blocks":[{"type":5}]}}',
    form,
    `${unread}number into Go struct field Message.alias.message.Msg.blocks.type of type string`,
  ],
])('refuses %s', (body, headers, error) => {
  expect(decode(request(body, headers), {})).toEqual({ error });
});

test('an interaction with blocks of Slack has its state, and nothing else in it', () => {
  const stateOf = (payload: string) => {
    const decoded = decode(request(`payload=${payload}`, form), {});
    return 'data' in decoded ? /"is_cleared":false(.*)}$/.exec(decoded.data)?.[1] : decoded;
  };
  expect(stateOf('{"type":"block_actions"}')).toBe(',"state":{}');
  expect(stateOf('{"type":"block_actions","state":{"values":{"b":{}},"more":1}}')).toBe(',"state":{"values":{"b":{}}}');
  expect(stateOf('{"type":"shortcut","state":{"more":1}}')).toBe(',"state":{"more":1}');
  expect(stateOf('{"type":"shortcut"}')).toBe('');
});

test.each([
  ['[]', '{}'],
  ['null', '{}'],
  ['{}', '{}'],
  [
    '{"Xf2":{"value":"v"},"Xf1":{}}',
    '{"Xf1":{"value":"","alt":"","label":""},"Xf2":{"value":"v","alt":"","label":""}}',
  ],
])("the custom fields %s of a new user's profile", (fields, written) => {
  const decoded = decode(request(event(`"type":"team_join","user":{"profile":{"fields":${fields}}}`)), {});
  expect('data' in decoded ? /"fields":(.*?)},"is_bot"/.exec(decoded.data)?.[1] : decoded).toBe(written);
});

test('a file has all its fields', () => {
  const decoded = decode(request(mention('"files":[{"id":"F1","created":"7","size":5,"new":1}]')), {});
  const { files } = (JSON.parse('data' in decoded ? decoded.data : '') as { Data: { files: object[] } }).Data;
  expect(files).toMatchObject([{ id: 'F1', created: 7, size: 5, thumb_64: '', channels: null, initial_comment: {} }]);
  expect(Object.keys(files[0]!)).toHaveLength(64);
});
