import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { encodeBase64 } from '../../text/base64';
import { headerText, type Destination, type PlannedRequest } from '../../ipc/destinations';
import type { Credentials } from './destination';
import { ghostToken } from './ghostToken';

/** What the header of a destination says; a problem, which does not repeat it, where the secret cannot be one. */
function secretText(destination: Destination, credentials: Credentials): Outcome<string> {
  const { secret } = credentials;
  switch (destination.kind) {
    case 'wordpress':
      return succeed(`Basic ${encodeBase64(utf8ToBytes(`${destination.user}:${secret}`))}`);
    case 'ghost': {
      const token = ghostToken(credentials);
      return token === null
        ? fail('secret', 'The secret is no Admin API key of Ghost (id:secret). Copy it from Settings, Integrations.')
        : succeed(`Ghost ${token}`);
    }
    case 'http':
      return headerText.test(secret)
        ? succeed(`${destination.secretPrefix}${secret}`)
        : fail('secret', 'The secret has a line end or a letter that no header carries. Copy it once more.');
  }
}

/** The request with its secret in it: to be sent, and shown to nobody. */
export function signRequest(
  destination: Destination,
  request: PlannedRequest,
  credentials: Credentials,
): Outcome<PlannedRequest> {
  const text = secretText(destination, credentials);
  return text.ok ? succeed({ ...request, headers: { ...request.headers, [request.secretHeader]: text.value } }) : text;
}
