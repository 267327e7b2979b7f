import { struct } from '../../data/go-type.ts';
import { text } from '../go-types.ts';

const fileEventFile = struct('slackevents.FileEventFile', {
  id: ['ID', text],
});

const file = struct('', { id: ['ID', text] });

const ofFile = (name: string) =>
  struct(name, {
    type: ['Type', text],
    file_id: ['FileID', text],
    file: ['File', fileEventFile],
  });

const ofNewFile = (name: string) =>
  struct(name, {
    type: ['Type', text],
    file_id: ['FileID', text],
    file: ['File', file],
  });

/** Events of files. */
export const fileEvents = {
  file_change: ofFile('slackevents.FileChangeEvent'),
  file_created: ofNewFile('slackevents.FileCreatedEvent'),
  file_deleted: struct('slackevents.FileDeletedEvent', {
    type: ['Type', text],
    file_id: ['FileID', text],
    event_ts: ['EventTimestamp', text],
  }),
  file_public: ofNewFile('slackevents.FilePublicEvent'),
  file_shared: struct('slackevents.FileSharedEvent', {
    type: ['Type', text],
    channel_id: ['ChannelID', text],
    file_id: ['FileID', text],
    user_id: ['UserID', text],
    file: ['File', fileEventFile],
    event_ts: ['EventTimestamp', text],
  }),
  file_unshared: ofFile('slackevents.FileUnsharedEvent'),
};
