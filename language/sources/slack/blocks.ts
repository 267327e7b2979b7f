import { type GoType, type StructType, struct } from '../data/go-struct.ts';
import { flag, list, pointer, text, unsupported, whole } from './go-types.ts';

/** slack-go `block_object.go: TextBlockObject`. */
export const textObject = struct('slack.TextBlockObject', {
  type: ['Type', text],
  text: ['Text', text],
  emoji: ['Emoji', { kind: 'any' }, 'omitempty'],
  verbatim: ['Verbatim', flag, 'omitempty'],
});

const confirmation = struct('slack.ConfirmationBlockObject', {
  title: ['Title', pointer(textObject)],
  text: ['Text', pointer(textObject)],
  confirm: ['Confirm', pointer(textObject)],
  deny: ['Deny', pointer(textObject), 'omitempty'],
  style: ['Style', text, 'omitempty'],
});

/** Several structs of which the member `type` chooses. */
function byType(what: string, types: Readonly<Record<string, StructType>>): GoType {
  return { kind: 'tagged', what, types: new Map(Object.entries(types)) };
}

const button = struct('slack.ButtonBlockElement', {
  type: ['Type', text, 'omitempty'],
  text: ['Text', pointer(textObject)],
  action_id: ['ActionID', text, 'omitempty'],
  url: ['URL', text, 'omitempty'],
  value: ['Value', text, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  style: ['Style', text, 'omitempty'],
});

const textInput = struct('slack.PlainTextInputBlockElement', {
  type: ['Type', text],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', text, 'omitempty'],
  multiline: ['Multiline', flag, 'omitempty'],
  min_length: ['MinLength', whole, 'omitempty'],
  max_length: ['MaxLength', whole, 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', unsupported('dispatched inputs of Slack'), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const element = byType('elements of blocks of Slack', { button, plain_text_input: textInput });

const style = struct('slack.RichTextSectionTextStyle', {
  bold: ['Bold', flag, 'omitempty'],
  italic: ['Italic', flag, 'omitempty'],
  strike: ['Strike', flag, 'omitempty'],
  code: ['Code', flag, 'omitempty'],
  underline: ['Underline', flag, 'omitempty'],
  highlight: ['Highlight', flag, 'omitempty'],
  client_highlight: ['ClientHighlight', flag, 'omitempty'],
  unlink: ['Unlink', flag, 'omitempty'],
});

/** A part of a line of rich text: its type, what it shows, and how. */
function inline(name: string, fields: Parameters<typeof struct>[1]): StructType {
  return struct(`slack.RichTextSection${name}Element`, { type: ['Type', text], ...fields });
}

const styled = { style: ['Style', pointer(style), 'omitempty'] } as const;

const inlines = list(
  byType('parts of rich texts of Slack', {
    text: inline('Text', { text: ['Text', text], ...styled }),
    channel: inline('Channel', { channel_id: ['ChannelID', text], ...styled }),
    user: inline('User', { user_id: ['UserID', text], ...styled }),
    emoji: inline('Emoji', {
      name: ['Name', text],
      skin_tone: ['SkinTone', whole, 'omitempty'],
      unicode: ['Unicode', text, 'omitempty'],
      ...styled,
    }),
    link: inline('Link', { url: ['URL', text], text: ['Text', text, 'omitempty'], ...styled }),
    team: inline('Team', { team_id: ['TeamID', text], ...styled }),
    usergroup: inline('UserGroup', { usergroup_id: ['UsergroupID', text], ...styled }),
    date: inline('Date', {
      timestamp: ['Timestamp', whole],
      format: ['Format', text],
      url: ['URL', pointer(text), 'omitempty'],
      fallback: ['Fallback', pointer(text), 'omitempty'],
    }),
    broadcast: inline('Broadcast', { range: ['Range', text] }),
    color: inline('Color', { value: ['Value', text] }),
  }),
  '[]',
);

const richSection = struct('slack.RichTextSection', {
  type: ['Type', text],
  elements: ['Elements', inlines],
});

const richQuote = struct('slack.RichTextQuote', {
  type: ['Type', text],
  elements: ['Elements', inlines],
  border: ['Border', whole, 'omitempty'],
});

const richPreformatted = struct('slack.RichTextPreformatted', {
  type: ['Type', text],
  elements: ['Elements', inlines],
  border: ['Border', whole],
  language: ['Language', text, 'omitempty'],
});

const richList = struct('slack.RichTextList', {
  type: ['Type', text],
  elements: ['Elements', list(byType('items of lists of Slack', { rich_text_section: richSection }), '[]')],
  style: ['Style', text],
  indent: ['Indent', whole],
  border: ['Border', whole],
  offset: ['Offset', whole],
});

const rich = byType('elements of rich texts of Slack', {
  rich_text_section: richSection,
  rich_text_list: richList,
  rich_text_quote: richQuote,
  rich_text_preformatted: richPreformatted,
});

const richText = struct('slack.RichTextBlock', {
  type: ['Type', text],
  block_id: ['BlockID', text, 'omitempty'],
  elements: ['Elements', list(rich, '[]')],
});

const section = struct('slack.SectionBlock', {
  type: ['Type', text],
  text: ['Text', pointer(textObject), 'omitempty'],
  block_id: ['BlockID', text, 'omitempty'],
  fields: ['Fields', list(pointer(textObject)), 'omitempty'],
  accessory: ['Accessory', unsupported('accessories of sections of Slack'), 'omitempty'],
  expand: ['Expand', flag, 'omitempty'],
});

const actions = struct('slack.ActionBlock', {
  type: ['Type', text],
  block_id: ['BlockID', text, 'omitempty'],
  elements: ['Elements', list(element, 'null')],
});

const divider = struct('slack.DividerBlock', {
  type: ['Type', text],
  block_id: ['BlockID', text, 'omitempty'],
});

const header = struct('slack.HeaderBlock', {
  type: ['Type', text],
  text: ['Text', pointer(textObject), 'omitempty'],
  block_id: ['BlockID', text, 'omitempty'],
  level: ['Level', whole, 'omitempty'],
});

const input = struct('slack.InputBlock', {
  type: ['Type', text],
  block_id: ['BlockID', text, 'omitempty'],
  label: ['Label', pointer(textObject)],
  element: ['Element', element],
  hint: ['Hint', pointer(textObject), 'omitempty'],
  optional: ['Optional', flag, 'omitempty'],
  dispatch_action: ['DispatchAction', flag, 'omitempty'],
});

const context = struct('slack.ContextBlock', {
  type: ['Type', text],
  block_id: ['BlockID', text, 'omitempty'],
  elements: [
    'ContextElements',
    list(byType('elements of contexts of Slack', { mrkdwn: textObject, plain_text: textObject }), 'null'),
  ],
});

/** slack-go `block_conv.go: Blocks`; a list without blocks is written as none. */
export const blocks: GoType = list(
  byType('blocks of Slack', { rich_text: richText, section, actions, divider, header, input, context }),
  'null',
);
