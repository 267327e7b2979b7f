import { type StructType, struct } from '../data/go-type.ts';
import { byType, flag, list, named, pointer, seconds, text, whole } from './go-types.ts';

const inlineType = named('slack.RichTextSectionElementType');
const inlineTag = struct('', { type: ['Type', inlineType] });

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
  return struct(`slack.RichTextSection${name}Element`, { type: ['Type', inlineType], ...fields });
}

const styled = { style: ['Style', pointer(style), 'omitempty'] } as const;

const inlines = list(
  byType(
    {
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
        timestamp: ['Timestamp', seconds],
        format: ['Format', text],
        url: ['URL', pointer(text), 'omitempty'],
        fallback: ['Fallback', pointer(text), 'omitempty'],
      }),
      broadcast: inline('Broadcast', { range: ['Range', text] }),
      color: inline('Color', { value: ['Value', text] }),
    },
    { kept: inlineTag },
    inlineTag,
  ),
  '[]',
);

const richType = named('slack.RichTextElementType');

const richSection = struct('', {
  type: ['Type', richType],
  elements: ['Elements', inlines, 'later'],
});

const richQuote = struct('', {
  type: ['Type', richType],
  elements: ['Elements', inlines, 'later'],
  border: ['Border', whole, 'omitempty'],
});

const richPreformatted = struct('', {
  type: ['Type', richType],
  elements: ['Elements', inlines, 'later'],
  border: ['Border', whole],
  language: ['Language', text, 'omitempty'],
});

const richElements = new Map([
  ['rich_text_section', richSection],
  ['rich_text_quote', richQuote],
  ['rich_text_preformatted', richPreformatted],
]);

const richTag = struct('', { type: ['Type', richType] });

const rich = list({ kind: 'tagged', tag: richTag, types: richElements, otherwise: { kept: richTag } }, '[]');

// Lists may stand in lists.
richElements.set(
  'rich_text_list',
  struct('', {
    type: ['Type', richType],
    elements: ['Elements', rich, 'later'],
    style: ['Style', named('slack.RichTextListElementType')],
    indent: ['Indent', whole],
    border: ['Border', whole],
    offset: ['Offset', whole],
  }),
);

/** slack-go `block_rich_text.go: RichTextBlock`: what is written in Slack's editor. */
export const richText = struct('', {
  type: ['Type', named('slack.MessageBlockType')],
  block_id: ['BlockID', text, 'omitempty'],
  elements: ['Elements', rich, 'later'],
});
