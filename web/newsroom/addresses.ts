// Which addresses may stand in a body: the same rule as the server's Body/Address.cs, so that nothing is typed that it would refuse.

/** Null where a link may point there, otherwise the reason, for a sentence that begins with "The address". */
export const linkProblem = (address: string): string | null => problem(address, true);

/** Null where a picture, sound or film may come from there, otherwise the reason. */
export const sourceProblem = (address: string): string | null => problem(address, false);

function problem(address: string, mayMail: boolean): string | null {
  if (address === '') return 'is empty';
  if (/[\u0000-\u0020\u007f]/.test(address)) return 'contains a space';
  const scheme = schemeOf(address);
  if (scheme === '') return null;
  if (scheme === 'http' || scheme === 'https') {
    return /^\/\/[^/?#:\\]/.test(address.slice(address.indexOf(':') + 1)) ? null : 'names no host';
  }
  if (mayMail && (scheme === 'mailto' || scheme === 'tel')) return null;
  return `begins with “${scheme}:”; allowed are http, https${mayMail ? ', mailto, tel' : ''} and addresses on this site`;
}

function schemeOf(address: string): string {
  const end = address.search(/[:/?#]/);
  return end > 0 && address[end] === ':' ? address.slice(0, end).toLowerCase() : '';
}

/** What a person typed, as an address: without space around, spaces within escaped, "example.org/a" completed. */
export function typedAddress(typed: string): string {
  const address = typed.trim().replace(/[\t\n\r]/g, '').replace(/[\u0000-\u0020"<>\\^`{|}]/g, letter => encodeURIComponent(letter));
  if (/^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i.test(address)) return 'mailto:' + address;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?=[/?#:]|$)/u.test(address) && !/\.(html?|php|aspx?)$/i.test(address)) return 'https://' + address;
  return address;
}

export interface Guess { url: string; provider: string | null; kind: string }

// The addresses that reporters paste; the server's longer list speaks for the rest when the text is saved.
const providers: [hosts: string, provider: string, kind: string][] = [
  ['youtube.com youtu.be youtube-nocookie.com', 'YouTube', 'video'], ['vimeo.com', 'Vimeo', 'video'], ['dailymotion.com dai.ly', 'Dailymotion', 'video'],
  ['twitch.tv', 'Twitch', 'video'], ['soundcloud.com', 'SoundCloud', 'audio'], ['spotify.com', 'Spotify', 'audio'], ['mixcloud.com', 'Mixcloud', 'audio'],
  ['bandcamp.com', 'Bandcamp', 'audio'], ['podcasts.apple.com', 'Apple Podcasts', 'audio'], ['twitter.com x.com', 'X', 'post'],
  ['instagram.com', 'Instagram', 'post'], ['facebook.com', 'Facebook', 'post'], ['tiktok.com', 'TikTok', 'post'], ['threads.net', 'Threads', 'post'],
  ['bsky.app', 'Bluesky', 'post'], ['reddit.com', 'Reddit', 'post'], ['t.me telegram.org', 'Telegram', 'post'], ['mastodon.social', 'Mastodon', 'post'],
  ['openstreetmap.org', 'OpenStreetMap', 'map'], ['maps.google.com maps.app.goo.gl', 'Google Maps', 'map'], ['documentcloud.org', 'DocumentCloud', 'document'],
  ['scribd.com', 'Scribd', 'document'], ['datawrapper.de dwcdn.net', 'Datawrapper', 'other'], ['flourish.studio', 'Flourish', 'other'],
  ['archive.org', 'Internet Archive', 'other'],
];

const files: [RegExp, string][] = [
  [/\.(mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i, 'audio'], [/\.(mp4|m4v|webm|ogv|mov)$/i, 'video'], [/\.(pdf|docx?|xlsx?|pptx?|odt|ods)$/i, 'document'],
];

/** Whose an address is and of what kind; `known` says whether pasting it alone should make an embed of it. */
export function guessEmbed(url: string): Guess & { known: boolean } {
  let host = '', path = url;
  try {
    const parsed = new URL(url);
    host = parsed.hostname.replace(/^www\./, '');
    path = parsed.pathname;
  } catch { /* An address on this site: only its ending speaks. */ }
  const found = providers.find(([hosts]) => hosts.split(' ').some(known => host === known || host.endsWith('.' + known)));
  if (found) return { url, provider: found[1], kind: found[2], known: path.length > 1 };
  if (/(^|\.)google\.[a-z.]+$/.test(host) && path.startsWith('/maps')) return { url, provider: 'Google Maps', kind: 'map', known: true };
  const kind = files.find(([ending]) => ending.test(path))?.[1] ?? 'other';
  return { url, provider: host || null, kind, known: false };
}
