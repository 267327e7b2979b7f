import { struct } from '../data/go-type.ts';
import { flag, list, named, pointer, text } from './go-types.ts';

/** The style of a button. */
export const buttonStyle = named('slack.Style');

/** slack-go `block_object.go: TextBlockObject`. */
export const textObject = struct('slack.TextBlockObject', {
  type: ['Type', text],
  text: ['Text', text],
  emoji: ['Emoji', pointer(flag), 'omitempty'],
  verbatim: ['Verbatim', flag, 'omitempty'],
});

export const confirmation = struct('slack.ConfirmationBlockObject', {
  title: ['Title', pointer(textObject)],
  text: ['Text', pointer(textObject)],
  confirm: ['Confirm', pointer(textObject)],
  deny: ['Deny', pointer(textObject), 'omitempty'],
  style: ['Style', buttonStyle, 'omitempty'],
});

export const option = struct('slack.OptionBlockObject', {
  text: ['Text', pointer(textObject)],
  value: ['Value', text],
  description: ['Description', pointer(textObject), 'omitempty'],
  url: ['URL', text, 'omitempty'],
});

export const optionGroup = struct('slack.OptionGroupBlockObject', {
  label: ['Label', pointer(textObject), 'omitempty'],
  options: ['Options', list(pointer(option))],
});

export const slackFile = struct('slack.SlackFileObject', {
  id: ['ID', text, 'omitempty'],
  url: ['URL', text, 'omitempty'],
});
