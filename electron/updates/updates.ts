/** What is asked of electron-updater. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  autoRunAppAfterInstall: boolean;
  allowDowngrade: boolean;
  allowPrerelease: boolean;
  disableWebInstaller: boolean;
  logger: unknown;
  readonly netSession: {
    setProxy(proxy: { readonly mode: 'system' } | { readonly proxyRules: string }): Promise<void>;
  };
  setFeedURL(feed: { readonly provider: 'generic'; readonly url: string }): void;
  on(event: 'update-downloaded', listener: (update: { readonly version: string }) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  checkForUpdates(): Promise<unknown>;
}

export interface UpdateSettings {
  /** The server that the newsroom has set; null where it has set none, and then nobody is asked. */
  readonly server: string | null;
  readonly proxy: string | null;
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** Reads what the installer was told of updates, `app-update.yml`; '' where there is no such file. */
  readonly told: () => string;
  readonly load: () => Promise<Updater>;
  /** Says that a version is ready. */
  readonly ready: (version: string) => void;
  /** Runs a task now and then. */
  readonly often: (task: () => void) => void;
}

/** Why this copy takes no updates; null where it may. */
function whyNot({ isPackaged, platform, told }: UpdateSettings): string | null {
  if (!isPackaged) return 'it is not installed';
  // What comes for Linux is signed by nobody: its packages are updated by whoever installed them.
  if (platform !== 'win32' && platform !== 'darwin') return 'the system’s own packages are updated by the system';
  // Without a publisher electron-updater takes an installer of anybody. macOS itself compares signatures.
  if (platform === 'win32' && !/^publisherName:/m.test(told())) return 'it is not signed';
  return null;
}

/**
 * Asks the newsroom’s server for newer versions, and has one put in place when Verbatim is closed: never earlier, so that
 * every story is saved before. No older version is taken, and none whose signature is not ours.
 */
export async function watchUpdates(settings: UpdateSettings): Promise<void> {
  const { server, proxy, load, ready, often } = settings;
  if (server === null) return;
  const why = whyNot(settings);
  if (why !== null) return console.error('No updates are taken:', why);
  const updater = await load();
  updater.logger = null;
  updater.autoDownload = true;
  updater.autoInstallOnAppQuit = true;
  updater.autoRunAppAfterInstall = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  updater.on('update-downloaded', ({ version }) => ready(version));
  updater.on('error', () => console.error('The server of updates could not be read.'));
  // Pages are kept from the net by a proxy that is not there; the updater has a session of its own.
  await updater.netSession.setProxy(proxy === null ? { mode: 'system' } : { proxyRules: proxy });
  updater.setFeedURL({ provider: 'generic', url: server });
  // What went wrong, the listener above has said.
  often(() => void updater.checkForUpdates().catch(() => undefined));
}
