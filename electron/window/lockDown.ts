import { app, session } from 'electron';
import { pageOrigin } from './pages';

const isOurs = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

/** Data and blobs are made by the page itself; the developer tools exist only where the app is not packaged. */
const mayLoad = (url: string): boolean =>
  isOurs(url) || /^(?:data|blob):/.test(url) || (!app.isPackaged && url.startsWith('devtools:'));

/** No request leaves the machine and no permission is given, whatever the page asks. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

const refuse = (event: { preventDefault(): void }): void => event.preventDefault();

/** Every page there ever is stays where it is and opens no other. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
