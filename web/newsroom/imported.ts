// The pieces of imported HTML that came from our server while this page was open.
const known = new Set<string>();

export const isOfThisPaper = (html: string) => known.has(html);

export const knowImported = (html: string) => void known.add(html);
