import type { DeskCommand } from './options';
import { held, pushToken, replay } from './feeds';
import { invite, people, revoke } from './people';
import { serve } from './serve';
import { backup, doctor, restore } from './upkeep';

export const commands: Readonly<Record<string, DeskCommand>> = {
  serve,
  invite,
  revoke,
  people,
  'push-token': pushToken,
  held,
  replay,
  doctor,
  backup,
  restore,
};
