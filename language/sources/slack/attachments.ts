import { struct } from '../data/go-type.ts';
import { blocks } from './blocks.ts';
import { flag, list, named, number, pointer, text, whole } from './go-types.ts';

const attachmentField = struct('slack.AttachmentField', {
  title: ['Title', text],
  value: ['Value', text],
  short: ['Short', flag],
});

const attachmentActionOption = struct('slack.AttachmentActionOption', {
  text: ['Text', text],
  value: ['Value', text],
  description: ['Description', text, 'omitempty'],
});

const attachmentActionOptionGroup = struct('slack.AttachmentActionOptionGroup', {
  text: ['Text', text],
  options: ['Options', list(attachmentActionOption)],
});

const confirmationField = struct('slack.ConfirmationField', {
  title: ['Title', text, 'omitempty'],
  text: ['Text', text],
  ok_text: ['OkText', text, 'omitempty'],
  dismiss_text: ['DismissText', text, 'omitempty'],
});

/** A button or a menu of an attachment. */
export const attachmentAction = struct('slack.AttachmentAction', {
  name: ['Name', text],
  text: ['Text', text],
  style: ['Style', text, 'omitempty'],
  type: ['Type', named('slack.ActionType')],
  value: ['Value', text, 'omitempty'],
  data_source: ['DataSource', text, 'omitempty'],
  min_query_length: ['MinQueryLength', whole, 'omitempty'],
  options: ['Options', list(attachmentActionOption), 'omitempty'],
  selected_options: ['SelectedOptions', list(attachmentActionOption), 'omitempty'],
  option_groups: ['OptionGroups', list(attachmentActionOptionGroup), 'omitempty'],
  confirm: ['Confirm', pointer(confirmationField), 'omitempty'],
  url: ['URL', text, 'omitempty'],
});

/** slack-go `attachments.go: Attachment`, what bots put their messages into before there were blocks. */
export const attachment = struct('slack.Attachment', {
  color: ['Color', text, 'omitempty'],
  fallback: ['Fallback', text, 'omitempty'],
  callback_id: ['CallbackID', text, 'omitempty'],
  id: ['ID', whole, 'omitempty'],
  author_id: ['AuthorID', text, 'omitempty'],
  author_name: ['AuthorName', text, 'omitempty'],
  author_subname: ['AuthorSubname', text, 'omitempty'],
  author_link: ['AuthorLink', text, 'omitempty'],
  author_icon: ['AuthorIcon', text, 'omitempty'],
  title: ['Title', text, 'omitempty'],
  title_link: ['TitleLink', text, 'omitempty'],
  pretext: ['Pretext', text, 'omitempty'],
  text: ['Text', text, 'omitempty'],
  image_url: ['ImageURL', text, 'omitempty'],
  image_bytes: ['ImageBytes', whole, 'omitempty'],
  image_height: ['ImageHeight', whole, 'omitempty'],
  image_width: ['ImageWidth', whole, 'omitempty'],
  thumb_url: ['ThumbURL', text, 'omitempty'],
  service_name: ['ServiceName', text, 'omitempty'],
  service_icon: ['ServiceIcon', text, 'omitempty'],
  from_url: ['FromURL', text, 'omitempty'],
  original_url: ['OriginalURL', text, 'omitempty'],
  fields: ['Fields', list(attachmentField), 'omitempty'],
  actions: ['Actions', list(attachmentAction), 'omitempty'],
  mrkdwn_in: ['MarkdownIn', list(text), 'omitempty'],
  blocks: ['Blocks', blocks, 'omitempty'],
  footer: ['Footer', text, 'omitempty'],
  footer_icon: ['FooterIcon', text, 'omitempty'],
  ts: ['Ts', number, 'omitempty'],
});
