// Pictures and players of pasted HTML.
import { guessEmbed, sourceProblem } from './addresses.ts';
import { escaped } from './paste-words.ts';

/** A picture that is not on the web (data:, file:, cid:) cannot be shown to readers; one of a few points counts visitors or is a bullet. */
export function picture(image: Element, caption: string): string {
  const src = image.getAttribute('src')?.trim().replace(/ /g, '%20') ?? '';
  const [width, height] = ['width', 'height'].map(name => Number.parseInt(image.getAttribute(name) ?? '', 10) || null);
  const tiny = (width !== null && width !== undefined && width < 32) || (height !== null && height !== undefined && height < 32);
  if (!/^https?:/i.test(src) || sourceProblem(src) !== null || tiny) return caption === '' ? '' : `<p>${caption}</p>`;
  const size = width && height ? ` data-width="${width}" data-height="${height}"` : '';
  const alt = image.getAttribute('alt')?.trim().replace(/\s+/g, ' ') ?? '';
  return `<figure class="picture" data-src="${escaped(src)}"${alt ? ` data-alt="${escaped(alt)}"` : ''}${size}><figcaption>${caption}</figcaption></figure>`;
}

/** A player as an embed of its address: its script stays where it is. */
export function embed(element: Element): string {
  const src = (element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '').trim().replace(/^\/\//, 'https://');
  if (!/^https?:/i.test(src) || sourceProblem(src) !== null) return '';
  const { provider, kind } = guessEmbed(src);
  const title = element.getAttribute('title') ?? '';
  const its = element.localName === 'iframe' ? kind : element.localName;
  return `<div class="embed" data-url="${escaped(src)}" data-kind="${its}"${provider ? ` data-provider="${escaped(provider)}"` : ''}${title ? ` data-title="${escaped(title)}"` : ''}></div>`;
}
