import { GoError } from '../../go/value.ts';
import { decodeJson, encodeValue } from '../data/go-struct.ts';
import { type OwnType, struct } from '../data/go-type.ts';
import { buttonStyle, confirmation, option, optionGroup, slackFile, textObject } from './block-objects.ts';
import { byType, flag, list, named, pointer, text, unsupported, whole } from './go-types.ts';
import { richText } from './rich-text.ts';

const elementType = named('slack.MessageElementType');

const button = struct('slack.ButtonBlockElement', {
  type: ['Type', elementType, 'omitempty'],
  text: ['Text', pointer(textObject)],
  action_id: ['ActionID', text, 'omitempty'],
  url: ['URL', text, 'omitempty'],
  value: ['Value', text, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  style: ['Style', buttonStyle, 'omitempty'],
});

const image = struct('slack.ImageBlockElement', {
  type: ['Type', elementType],
  image_url: ['ImageURL', pointer(text), 'omitempty'],
  alt_text: ['AltText', text],
  slack_file: ['SlackFile', pointer(slackFile), 'omitempty'],
});

const overflow = struct('slack.OverflowBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  options: ['Options', list(pointer(option))],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
});

const datePicker = struct('slack.DatePickerBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_date: ['InitialDate', text, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const timePicker = struct('slack.TimePickerBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_time: ['InitialTime', text, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  timezone: ['Timezone', text, 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const dateTimePicker = struct('slack.DateTimePickerBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  initial_date_time: ['InitialDateTime', whole, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const radioButtons = struct('slack.RadioButtonsBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  options: ['Options', list(pointer(option))],
  initial_option: ['InitialOption', pointer(option), 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const checkboxes = struct('slack.CheckboxGroupsBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  options: ['Options', list(pointer(option))],
  initial_options: ['InitialOptions', list(pointer(option)), 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const selectFilter = struct('slack.SelectBlockElementFilter', {
  include: ['Include', list(text), 'omitempty'],
  exclude_external_shared_channels: ['ExcludeExternalSharedChannels', flag, 'omitempty'],
  exclude_bot_users: ['ExcludeBotUsers', flag, 'omitempty'],
});

const select = struct('slack.SelectBlockElement', {
  type: ['Type', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  action_id: ['ActionID', text, 'omitempty'],
  options: ['Options', list(pointer(option)), 'omitempty'],
  option_groups: ['OptionGroups', list(pointer(optionGroup)), 'omitempty'],
  initial_option: ['InitialOption', pointer(option), 'omitempty'],
  initial_user: ['InitialUser', text, 'omitempty'],
  initial_conversation: ['InitialConversation', text, 'omitempty'],
  initial_channel: ['InitialChannel', text, 'omitempty'],
  default_to_current_conversation: ['DefaultToCurrentConversation', flag, 'omitempty'],
  response_url_enabled: ['ResponseURLEnabled', flag, 'omitempty'],
  filter: ['Filter', pointer(selectFilter), 'omitempty'],
  min_query_length: ['MinQueryLength', pointer(whole), 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const multiSelect = struct('slack.MultiSelectBlockElement', {
  type: ['Type', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  action_id: ['ActionID', text, 'omitempty'],
  options: ['Options', list(pointer(option)), 'omitempty'],
  option_groups: ['OptionGroups', list(pointer(optionGroup)), 'omitempty'],
  initial_options: ['InitialOptions', list(pointer(option)), 'omitempty'],
  initial_users: ['InitialUsers', list(text), 'omitempty'],
  initial_conversations: ['InitialConversations', list(text), 'omitempty'],
  initial_channels: ['InitialChannels', list(text), 'omitempty'],
  filter: ['Filter', pointer(selectFilter), 'omitempty'],
  min_query_length: ['MinQueryLength', pointer(whole), 'omitempty'],
  max_selected_items: ['MaxSelectedItems', pointer(whole), 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const dispatchAction = struct('slack.DispatchActionConfig', {
  trigger_actions_on: ['TriggerActionsOn', list(text), 'omitempty'],
});

const plainTextInput = struct('slack.PlainTextInputBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', text, 'omitempty'],
  multiline: ['Multiline', flag, 'omitempty'],
  min_length: ['MinLength', whole, 'omitempty'],
  max_length: ['MaxLength', whole, 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', pointer(dispatchAction), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const richTextInput = struct('slack.RichTextInputBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', pointer(richText), 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', pointer(dispatchAction), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const emailInput = struct('slack.EmailTextInputBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', text, 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', pointer(dispatchAction), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const urlInput = struct('slack.URLTextInputBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', text, 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', pointer(dispatchAction), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const numberInput = struct('slack.NumberInputBlockElement', {
  type: ['Type', elementType],
  is_decimal_allowed: ['IsDecimalAllowed', flag],
  action_id: ['ActionID', text, 'omitempty'],
  placeholder: ['Placeholder', pointer(textObject), 'omitempty'],
  initial_value: ['InitialValue', text, 'omitempty'],
  min_value: ['MinValue', text, 'omitempty'],
  max_value: ['MaxValue', text, 'omitempty'],
  dispatch_action_config: ['DispatchActionConfig', pointer(dispatchAction), 'omitempty'],
  focus_on_load: ['FocusOnLoad', flag, 'omitempty'],
});

const fileInput = struct('slack.FileInputBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  filetypes: ['FileTypes', list(text), 'omitempty'],
  max_files: ['MaxFiles', whole, 'omitempty'],
});

const inputParameter = struct('slack.CustomizableInputParameter', {
  name: ['Name', text],
  value: ['Value', text],
});

const workflowTrigger = struct('slack.WorkflowTrigger', {
  url: ['URL', text],
  customizable_input_parameters: ['CustomizableInputParameters', list(inputParameter), 'omitempty'],
});

const workflow = struct('slack.Workflow', {
  trigger: ['Trigger', pointer(workflowTrigger)],
});

const workflowButton = struct('slack.WorkflowButtonBlockElement', {
  type: ['Type', elementType],
  text: ['Text', pointer(textObject)],
  workflow: ['Workflow', pointer(workflow)],
  action_id: ['ActionID', text],
  style: ['Style', buttonStyle, 'omitempty'],
  accessibility_label: ['AccessibilityLabel', text, 'omitempty'],
});

const iconButton = struct('slack.IconButtonBlockElement', {
  type: ['Type', elementType],
  icon: ['Icon', text],
  text: ['Text', pointer(textObject)],
  action_id: ['ActionID', text, 'omitempty'],
  value: ['Value', text, 'omitempty'],
  confirm: ['Confirm', pointer(confirmation), 'omitempty'],
  accessibility_label: ['AccessibilityLabel', text, 'omitempty'],
  visible_to_user_ids: ['VisibleToUserIDs', list(text), 'omitempty'],
});

const feedbackButton = struct('slack.FeedbackButton', {
  text: ['Text', pointer(textObject)],
  value: ['Value', text],
  accessibility_label: ['AccessibilityLabel', text, 'omitempty'],
});

const feedbackButtons = struct('slack.FeedbackButtonsBlockElement', {
  type: ['Type', elementType],
  action_id: ['ActionID', text, 'omitempty'],
  positive_button: ['PositiveButton', pointer(feedbackButton)],
  negative_button: ['NegativeButton', pointer(feedbackButton)],
});

const everywhere = {
  button,
  overflow,
  datepicker: datePicker,
  timepicker: timePicker,
  plain_text_input: plainTextInput,
  rich_text_input: richTextInput,
  checkboxes,
  radio_buttons: radioButtons,
  static_select: select,
  external_select: select,
  users_select: select,
  conversations_select: select,
  channels_select: select,
  multi_static_select: multiSelect,
  multi_external_select: multiSelect,
  multi_users_select: multiSelect,
  multi_conversations_select: multiSelect,
  multi_channels_select: multiSelect,
  workflow_button: workflowButton,
};

const ofInput = {
  ...everywhere,
  datetimepicker: dateTimePicker,
  email_text_input: emailInput,
  url_text_input: urlInput,
  number_input: numberInput,
  file_input: fileInput,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
};

const refused = { refusal: 'unsupported block element type ' } as const;

/** slack-go `block_conv.go: BlockElements`: what stands in a block of actions. */
export const element = byType({ ...ofInput, image }, refused);

const asked = byType(ofInput, refused);

/** `InputBlock`: what is asked for; without a type that can be read there is nothing. */
export const inputElement: OwnType = {
  kind: 'own',
  name: 'slack.BlockElement',
  zero: null,
  decode: (json) => (hasTag(json) ? decodeJson(json, asked) : null),
  encode: (value) => encodeValue(value, asked),
  isEmpty: () => false,
};

function hasTag(json: string): boolean {
  try {
    decodeJson(json, asked.tag);
    return true;
  } catch (error) {
    if (error instanceof GoError) return false;
    throw error;
  }
}

/** `Accessory`: what stands beside the text of a section. */
export const accessory = byType({ ...everywhere, image }, unsupported('accessories of sections of Slack'));

/** `ContextElements`. */
export const contextElements = list(
  byType({ mrkdwn: textObject, plain_text: textObject, image }, { refusal: 'unsupported context element type ' }),
  'null',
);
