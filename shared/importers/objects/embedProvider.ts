/** Whose posts, films and graphics newsrooms embed, by the end of their host’s name. */
const providers: readonly (readonly [string, RegExp])[] = [
  ['YouTube', /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/],
  ['X', /(?:^|\.)(?:twitter|x)\.com$/],
  ['Instagram', /(?:^|\.)instagram\.com$/],
  ['Facebook', /(?:^|\.)(?:facebook\.com|fb\.watch)$/],
  ['TikTok', /(?:^|\.)tiktok\.com$/],
  ['Bluesky', /(?:^|\.)bsky\.(?:app|social)$/],
  ['Threads', /(?:^|\.)threads\.(?:net|com)$/],
  ['Vimeo', /(?:^|\.)vimeo\.com$/],
  ['Dailymotion', /(?:^|\.)dailymotion\.com$/],
  ['Reddit', /(?:^|\.)reddit(?:media)?\.com$/],
  ['LinkedIn', /(?:^|\.)linkedin\.com$/],
  ['Truth Social', /(?:^|\.)truthsocial\.com$/],
  ['Spotify', /(?:^|\.)spotify\.com$/],
  ['SoundCloud', /(?:^|\.)soundcloud\.com$/],
  ['Apple Podcasts', /^(?:embed\.)?podcasts\.apple\.com$/],
  ['Acast', /(?:^|\.)acast\.com$/],
  ['Datawrapper', /(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/],
  ['Flourish', /(?:^|\.)flourish\.studio$/],
  ['Infogram', /(?:^|\.)infogram\.com$/],
  ['Tableau', /(?:^|\.)tableau\.com$/],
  ['Google Maps', /^(?:maps\.google\.|www\.google\.[a-z.]{2,8}$)/],
  ['OpenStreetMap', /(?:^|\.)openstreetmap\.org$/],
  ['DocumentCloud', /(?:^|\.)documentcloud\.org$/],
  ['Scribd', /(?:^|\.)scribd\.com$/],
  ['Giphy', /(?:^|\.)giphy\.com$/],
  ['JW Player', /(?:^|\.)jwplayer\.com$|(?:^|\.)jwplatform\.com$/],
  ['Brightcove', /(?:^|\.)brightcove\.(?:net|com)$/],
];

const advertising =
  /(?:^|\.)(?:doubleclick\.net|googlesyndication\.com|googletagmanager\.com|amazon-adsystem\.com|adnxs\.com|criteo\.com|taboola\.com|outbrain\.com|recaptcha\.net|disqus\.com|hotjar\.com|scorecardresearch\.com|list-manage\.com)$/;
/** Buttons and boxes that sites set beside every story. */
const button =
  /\/plugins\/(?:like|share|follow|page|likebox|comments)\b|\/widgets\/(?:tweet_button|follow_button)|\/recaptcha\//;

/** Who is behind an address that a file embeds. */
export interface Provider {
  readonly name: string;
  /** One of those that newsrooms embed; of all others the name is the host’s. */
  readonly isKnown: boolean;
}

/** Whose the address is; null for one that is not of the web, and for advertising. */
export function providerOf(address: string): Provider | null {
  if (!/^https?:\/\//i.test(address)) return null;
  try {
    const host = new URL(address).hostname.toLowerCase();
    if (advertising.test(host) || button.test(address.slice(0, 2000))) return null;
    const known = providers.find(([, pattern]) => pattern.test(host))?.[0];
    return { name: known ?? host.replace(/^www\./, ''), isKnown: known !== undefined };
  } catch {
    // What is no address embeds nothing.
    return null;
  }
}
