import { app, type Session } from 'electron';

const isOf = (origin: string, url: string): boolean => url === origin || url.startsWith(`${origin}/`);

/** Data and blobs are made by the page itself; the developer tools exist only where the app is not packaged. */
const mayLoad = (origin: string, url: string): boolean =>
  isOf(origin, url) || /^(?:data|blob):/.test(url) || (!app.isPackaged && url.startsWith('devtools:'));

/** Packets only through a proxy; `lockSockets` sees to it that no proxy answers. */
const onlyThroughProxy = 'disable_non_proxied_udp';

/**
 * Before the app is ready. WebRTC is seen by neither the CSP nor `webRequest`, so its sockets are closed here: no
 * packet without a proxy, and every connection of a page goes to a proxy that is not there. What main fetches goes
 * through Node and passes none of this.
 */
export function lockSockets(): void {
  const { commandLine } = app;
  // Electron's name, then Chromium's.
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', onlyThroughProxy);
  commandLine.appendSwitch('webrtc-ip-handling-policy', onlyThroughProxy);
  commandLine.appendSwitch('proxy-server', '127.0.0.1:9');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
}

/** No request of a session leaves its origin and no permission is given, whatever its page asks. */
export function lockSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(origin, details.url) }));
}

const refuse = (event: { preventDefault(): void }): void => event.preventDefault();

/** Every page there ever is stays where it is and opens no other. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWebRTCIPHandlingPolicy(onlyThroughProxy);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
