import type { DeskCommand } from './options';
import { held, pushToken, replay } from './feeds';
import { invite, people, revoke } from './people';
import { serve } from './serve';

export const commands: Readonly<Record<string, DeskCommand>> = {
  serve,
  invite,
  revoke,
  people,
  'push-token': pushToken,
  held,
  replay,
};
