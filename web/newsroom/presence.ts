export interface Other { name: string; tab: string; since: string; editing: boolean }
export interface Presence { others: Other[]; lock?: { name: string; mine: boolean } | null; version?: string }

export interface PresenceWiring {
  tab: string;
  isEditing(): boolean;
  post(address: 'presence' | 'take-over', body: unknown, isLeaving?: boolean): Promise<{ status: number; json(): Promise<unknown> }>;
  heard(presence: Presence): void;
}

const every = 10_000;

/** Asks every ten seconds who is here and who writes. An unanswered question is no answer: the last one stays. */
export function watchPresence(wiring: PresenceWiring): { ask(): Promise<void>; takeOver(): Promise<void> } {
  const body = () => ({ tab: wiring.tab, editing: wiring.isEditing() });
  const ask = async (address: 'presence' | 'take-over' = 'presence') => {
    try {
      const answer = await wiring.post(address, body());
      if (answer.status === 200) {
        const said = await answer.json().catch(() => null) as Presence | null;
        if (said && Array.isArray(said.others)) wiring.heard(said);
      }
    } catch { /* The line is gone; the bar of the saving says so already. */ }
  };
  // Said on the way out, or colleagues would wait half a minute for somebody who is gone.
  addEventListener('pagehide', () => void wiring.post('presence', { ...body(), editing: false, leaving: true }, true).catch(() => {}));
  // Back from the browser's memory of pages.
  addEventListener('pageshow', event => { if (event.persisted) void ask(); });
  setInterval(() => void ask(), every);
  void ask();
  return { ask: () => ask(), takeOver: async () => { await ask('take-over'); await ask(); } };
}

/** Calls back when another tab of this browser had this story before, and when it has gone. */
export function watchTabs(story: string, tab: string, other: (isOpen: boolean) => void): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(`standfirst:story:${story}`);
  const earlier = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<{ says: string; tab: string; to?: string }>) => {
    if (data.says === 'here?') channel.postMessage({ says: 'here', tab, to: data.tab });
    if (data.says === 'here' && data.to === tab) earlier.add(data.tab);
    if (data.says === 'bye') earlier.delete(data.tab);
    other(earlier.size > 0);
  };
  channel.postMessage({ says: 'here?', tab });
  addEventListener('pagehide', () => channel.postMessage({ says: 'bye', tab }));
}
