import { describe, expect, it } from 'vitest';
import { imageOf } from './images.ts';

describe('imageOf', () => {
  it.each([
    ['the public one', {}, {}, 'nats:2.10.29'],
    ['what the environment says', {}, { ARGO_EVENTS_LOCAL_IMAGE_NATS: 'mirror/nats:1' }, 'mirror/nats:1'],
    ['not an empty variable', {}, { ARGO_EVENTS_LOCAL_IMAGE_NATS: '' }, 'nats:2.10.29'],
    ['the configuration first', { nats: 'mine:2' }, { ARGO_EVENTS_LOCAL_IMAGE_NATS: 'mirror/nats:1' }, 'mine:2'],
  ])('takes %s', (_, configured, environment, expected) => {
    expect(imageOf('nats', configured, environment)).toBe(expected);
  });
});
