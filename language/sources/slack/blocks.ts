import { type GoType, type StructType, embedded, struct } from '../data/go-type.ts';
import { accessory, contextElements, element, inputElement } from './block-elements.ts';
import { slackFile, textObject } from './block-objects.ts';
import { byType, flag, list, named, pointer, text, unsupported, whole } from './go-types.ts';
import { richText } from './rich-text.ts';

const blockType = named('slack.MessageBlockType');

const section = struct('slack.SectionBlock', {
  type: ['Type', blockType],
  text: ['Text', pointer(textObject), 'omitempty'],
  block_id: ['BlockID', text, 'omitempty'],
  fields: ['Fields', list(pointer(textObject)), 'omitempty'],
  accessory: ['Accessory', pointer(accessory), 'omitempty'],
  expand: ['Expand', flag, 'omitempty'],
});

const actions = struct('slack.ActionBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
  elements: ['Elements', list(element, 'null')],
});

const divider = struct('slack.DividerBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
});

const header = struct('slack.HeaderBlock', {
  type: ['Type', blockType],
  text: ['Text', pointer(textObject), 'omitempty'],
  block_id: ['BlockID', text, 'omitempty'],
  level: ['Level', whole, 'omitempty'],
});

const image = struct('slack.ImageBlock', {
  type: ['Type', blockType],
  image_url: ['ImageURL', text, 'omitempty'],
  alt_text: ['AltText', text],
  block_id: ['BlockID', text, 'omitempty'],
  title: ['Title', pointer(textObject), 'omitempty'],
  slack_file: ['SlackFile', pointer(slackFile), 'omitempty'],
});

const markdown = struct('slack.MarkdownBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
  text: ['Text', text],
});

const file = struct('slack.FileBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
  external_id: ['ExternalID', text],
  source: ['Source', text],
});

const video = struct('slack.VideoBlock', {
  type: ['Type', blockType],
  video_url: ['VideoURL', text],
  thumbnail_url: ['ThumbnailURL', text],
  alt_text: ['AltText', text],
  title: ['Title', pointer(textObject)],
  block_id: ['BlockID', text, 'omitempty'],
  title_url: ['TitleURL', text, 'omitempty'],
  author_name: ['AuthorName', text, 'omitempty'],
  provider_name: ['ProviderName', text, 'omitempty'],
  provider_icon_url: ['ProviderIconURL', text, 'omitempty'],
  description: ['Description', pointer(textObject), 'omitempty'],
});

const inputFields = struct('', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
  label: ['Label', pointer(textObject)],
  element: ['Element', inputElement, 'later'],
  hint: ['Hint', pointer(textObject), 'omitempty'],
  optional: ['Optional', flag, 'omitempty'],
  dispatch_action: ['DispatchAction', flag, 'omitempty'],
});

const input: StructType = { ...inputFields, fields: embedded('alias', inputFields) };

const context = struct('slack.ContextBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
  elements: ['ContextElements', contextElements],
});

const known = {
  rich_text: richText,
  rich_text_input: richText,
  section,
  actions,
  divider,
  header,
  image,
  markdown,
  file,
  video,
  input,
  context,
};

const unknownBlock = struct('slack.UnknownBlock', {
  type: ['Type', blockType],
  block_id: ['BlockID', text, 'omitempty'],
});

/** What slack-go has structs for, and we have no tables. */
const others = [
  'context_actions',
  'call',
  'table',
  'data_table',
  'data_visualization',
  'task_card',
  'alert',
  'plan',
  'card',
  'carousel',
];

/** slack-go `block_conv.go: Blocks`; a list without blocks is written as none, and a block that it does not know as it is. */
export const blocks: GoType = list(
  byType(
    { ...known, ...Object.fromEntries(others.map((type) => [type, unsupported(`blocks of type ${type} of Slack`)])) },
    { kept: unknownBlock },
  ),
  'null',
);
