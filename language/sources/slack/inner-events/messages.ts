import { struct } from '../../data/go-type.ts';
import { attachment } from '../attachments.ts';
import { blocks } from '../blocks.ts';
import { file } from '../files.ts';
import { item } from '../item.ts';
import { assistantThreadActionToken, metadata } from '../message.ts';
import { flag, list, pointer, text } from '../go-types.ts';

const edited = struct('slackevents.Edited', {
  user: ['User', text],
  ts: ['TimeStamp', text],
});

/** slack-go keeps nothing of what a star is on. */
const starred = struct('', {});

const ofPin = (name: string) =>
  struct(name, {
    type: ['Type', text],
    user: ['User', text],
    item: ['Item', item],
    channel_id: ['Channel', text],
    event_ts: ['EventTimestamp', text],
    has_pins: ['HasPins', flag, 'omitempty'],
  });

const ofReaction = (name: string) =>
  struct(name, {
    type: ['Type', text],
    user: ['User', text],
    reaction: ['Reaction', text],
    item_user: ['ItemUser', text],
    item: ['Item', item],
    event_ts: ['EventTimestamp', text],
  });

const ofStar = (name: string) =>
  struct(name, {
    type: ['Type', text],
    user: ['User', text],
    item: ['Item', starred],
    event_ts: ['EventTS', text],
  });

/** Events of what stands in a channel: messages, and what is done with them. */
export const messageEvents = {
  app_mention: struct('slackevents.AppMentionEvent', {
    type: ['Type', text],
    user: ['User', text],
    text: ['Text', text],
    ts: ['TimeStamp', text],
    thread_ts: ['ThreadTimeStamp', text],
    channel: ['Channel', text],
    event_ts: ['EventTimeStamp', text],
    user_team: ['UserTeam', text, 'omitempty'],
    source_team: ['SourceTeam', text, 'omitempty'],
    bot_id: ['BotID', text, 'omitempty'],
    blocks: ['Blocks', blocks, 'omitempty'],
    attachments: ['Attachments', list(attachment), 'omitempty'],
    files: ['Files', list(file), 'omitempty'],
    upload: ['Upload', flag, 'omitempty'],
    edited: ['Edited', pointer(edited), 'omitempty'],
    assistant_thread: ['AssistantThread', pointer(assistantThreadActionToken), 'omitempty'],
  }),
  message_metadata_deleted: struct('slackevents.MessageMetadataDeletedEvent', {
    type: ['Type', text],
    channel_id: ['ChannelId', text],
    event_ts: ['EventTimestamp', text],
    previous_metadata: ['PreviousMetadata', pointer(metadata)],
    app_id: ['AppId', text],
    bot_id: ['BotId', text],
    user_id: ['UserId', text],
    team_id: ['TeamId', text],
    message_ts: ['MessageTimestamp', text],
    deleted_ts: ['DeletedTimestamp', text],
  }),
  message_metadata_posted: struct('slackevents.MessageMetadataPostedEvent', {
    type: ['Type', text],
    app_id: ['AppId', text],
    bot_id: ['BotId', text],
    user_id: ['UserId', text],
    team_id: ['TeamId', text],
    channel_id: ['ChannelId', text],
    metadata: ['Metadata', pointer(metadata)],
    message_ts: ['MessageTimestamp', text],
    event_ts: ['EventTimestamp', text],
  }),
  message_metadata_updated: struct('slackevents.MessageMetadataUpdatedEvent', {
    type: ['Type', text],
    channel_id: ['ChannelId', text],
    event_ts: ['EventTimestamp', text],
    previous_metadata: ['PreviousMetadata', pointer(metadata)],
    app_id: ['AppId', text],
    bot_id: ['BotId', text],
    user_id: ['UserId', text],
    team_id: ['TeamId', text],
    message_ts: ['MessageTimestamp', text],
    metadata: ['Metadata', pointer(metadata)],
  }),
  pin_added: ofPin('slackevents.PinAddedEvent'),
  pin_removed: ofPin('slackevents.PinRemovedEvent'),
  reaction_added: ofReaction('slackevents.ReactionAddedEvent'),
  reaction_removed: ofReaction('slackevents.ReactionRemovedEvent'),
  star_added: ofStar('slackevents.StarAddedEvent'),
  star_removed: ofStar('slackevents.StarRemovedEvent'),
};
