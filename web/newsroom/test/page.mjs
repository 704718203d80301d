import { parseHTML } from 'linkedom';

/** A page of its own for each text, as the browser's DOMParser makes one. */
export const parse = html => parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`).document;
