import type { Destination, Sender } from './destination';
import { ghostSender } from './ghostSender';
import { httpSender } from './httpSender';
import { wordpressSender } from './wordpressSender';

export function senderFor(destination: Destination): Sender {
  switch (destination.kind) {
    case 'wordpress':
      return wordpressSender(destination);
    case 'ghost':
      return ghostSender(destination);
    case 'http':
      return httpSender(destination);
  }
}
