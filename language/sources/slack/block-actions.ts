import { decodeJson, encodeValue, reencode } from '../data/go-struct.ts';
import { type GoType, type OwnType, Raw, struct } from '../data/go-type.ts';
import { parseJson } from '../../manifest/json-text.ts';
import { attachmentAction } from './attachments.ts';
import { option, textObject } from './block-objects.ts';
import { file } from './files.ts';
import { list, named, text, whole } from './go-types.ts';
import { richText } from './rich-text.ts';

/** A whole block of rich text, which is not there in most actions. */
const richTextValue: OwnType = {
  kind: 'own',
  name: 'slack.RichTextBlock',
  zero: null,
  decode: (json) => (json === '{}' ? null : decodeJson(json, richText)),
  encode: (value) => (value === null ? '{"type":"","elements":null}' : encodeValue(value, richText)),
  isEmpty: () => false,
};

const blockAction = struct('slack.BlockAction', {
  action_id: ['ActionID', text],
  block_id: ['BlockID', text],
  type: ['Type', named('slack.ActionType')],
  text: ['Text', textObject],
  value: ['Value', text],
  files: ['Files', list(file)],
  action_ts: ['ActionTs', text],
  selected_option: ['SelectedOption', option],
  selected_options: ['SelectedOptions', list(option)],
  selected_user: ['SelectedUser', text],
  selected_users: ['SelectedUsers', list(text)],
  selected_channel: ['SelectedChannel', text],
  selected_channels: ['SelectedChannels', list(text)],
  selected_conversation: ['SelectedConversation', text],
  selected_conversations: ['SelectedConversations', list(text)],
  selected_date: ['SelectedDate', text],
  selected_time: ['SelectedTime', text],
  selected_date_time: ['SelectedDateTime', whole],
  timezone: ['Timezone', text],
  initial_option: ['InitialOption', option],
  initial_user: ['InitialUser', text],
  initial_channel: ['InitialChannel', text],
  initial_conversation: ['InitialConversation', text],
  initial_date: ['InitialDate', text],
  initial_time: ['InitialTime', text],
  rich_text_value: ['RichTextValue', richTextValue],
});

/** What was done: of attachments or, with a `block_id`, of blocks; those of attachments are written first. */
export const actions: OwnType = {
  kind: 'own',
  name: 'slack.ActionCallbacks',
  zero: new Raw('[]'),
  decode: (json) => {
    const each = (decodeJson(json, list({ kind: 'raw' })) ?? []) as readonly Raw[];
    const read = each.map((raw) => {
      decodeJson(raw.json, { kind: 'anyMap' });
      return hasBlockId(raw)
        ? { block: reencode(raw.json, blockAction) }
        : { attachment: reencode(raw.json, attachmentAction) };
    });
    const written = [
      ...read.flatMap(({ attachment }) => attachment ?? []),
      ...read.flatMap(({ block }) => block ?? []),
    ];
    return new Raw(`[${written.join(',')}]`);
  },
  encode: (value) => (value as Raw).json,
  isEmpty: () => false,
};

function hasBlockId({ json }: Raw): boolean {
  const { node } = parseJson(json);
  const id = node?.kind === 'mapping' ? node.entries.findLast(({ key }) => key.name === 'block_id')?.value : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string';
}

const values: GoType = { kind: 'map', item: { kind: 'map', item: blockAction } };

/** The values of what stands in a view or a message. */
export const viewState = struct('slack.ViewState', { values: ['Values', values] });
