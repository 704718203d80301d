// Requests a second beside nginx with a file of the same bytes, in rounds that take turns.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { begin, median, nginx, option, post, say, seconds, seed, serve, sleep, stop, storiesOf, work, wrk } from './measure.mjs'

const rounds = option('rounds', 3)

// Compiled ahead of time, the program is at its fastest only after the runtime has compiled again what is asked most.
const warmUp = 4

const goals = {
  'story, cached': 1, 'story, cache off': 1 / 10, 'front, cache off': 1 / 12, 'section front, cache off': 1 / 12, search: 1 / 20, 'comment posted': 0.085,
}

/** A small paper: story, front, section, search and comments, memory, start. */
export async function small(stories) {
  const folder = join(work, 'small')
  say(`Seeding ${stories} stories …`)
  await seed(folder, stories, 1000)
  const first = await serve(folder, 'on')
  const feed = await (await fetch(`${first.address}/feed.json`)).json()
  const story = new URL(feed.items[feed.items.length - 1].url).pathname
  const page = Buffer.from(await (await fetch(first.address + story, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer())
  const posted = await storiesOf(first.address, 60)
  const [many, few] = [posted.pop(), posted.pop()]
  await stop(first)

  const kept = await begin(folder, 'on', story)
  const bare = await serve(folder, 'off')
  const file = await nginx('story.html', page)
  const ids = posted.map(one => one.id)
  // Two stories of one kind, of which one has a thread that no page can show.
  for (let n = 0; await commentsOf(bare.address, many.path) < 5000; n++) await post(bare.address, [many.id], `many${n}`, { forSeconds: 1 })
  await twenty(bare.address, few)

  const section = `/${story.split('/')[1]}/`
  const measured = await inTurns({
    nginx: s => wrk(file, s),
    'story, cached': s => wrk(kept.address + story, s),
    'story, cache off': s => wrk(bare.address + story, s),
    'front, cache off': s => wrk(`${bare.address}/`, s),
    'section front, cache off': s => wrk(bare.address + section, s),
    search: s => wrk(`${bare.address}/search?q=harbour+council`, s),
    'nginx, 1 connection': s => wrk(file, { connections: 1, ...s }),
    'story, cached, 1 connection': s => wrk(kept.address + story, { connections: 1, ...s }),
    'story, cache off, 1 connection': s => wrk(bare.address + story, { connections: 1, ...s }),
    'story with 20 comments, cache off': s => wrk(bare.address + few.path, s),
    'story with 5,000 comments, cache off': s => wrk(bare.address + many.path, s),
    'comment posted': (s, round) => post(kept.address, ids, round, s),
  })
  const figures = {
    'story page, bytes': page.length, 'story page, bytes gzip': gzipSync(page, { level: 9 }).length,
    'start to first story, ms': kept.firstStory, 'memory idle, MiB': Math.round(kept.idle),
    'memory after load, cache on, MiB': Math.round(kept.memory()), 'memory after load, cache off, MiB': Math.round(bare.memory()),
    'comment to its page, ms': await untilSeen(kept.address, posted[0]),
  }
  await stop(kept)
  await stop(bare)
  return { rows: table(measured), figures }
}

/** The same pages of a big paper beside the small one's figures: what grows with the archive shows here. */
export async function large(stories, comments, smallRows) {
  const folder = join(work, 'large')
  say(`Seeding ${stories} stories and ${comments} comments …`)
  const seeding = await seed(folder, stories, comments)
  const first = await serve(folder, 'on')
  const feed = await (await fetch(`${first.address}/feed.json`)).json()
  const story = new URL(feed.items[feed.items.length - 1].url).pathname
  const posted = await storiesOf(first.address, 40)
  await stop(first)
  const kept = await begin(folder, 'on', story)
  const bare = await serve(folder, 'off')
  const measured = await inTurns({
    'story, cached': s => wrk(kept.address + story, s),
    'story, cache off': s => wrk(bare.address + story, s),
    'front, cache off': s => wrk(`${bare.address}/`, s),
    'section front, cache off': s => wrk(`${bare.address}/${story.split('/')[1]}/`, s),
    search: s => wrk(`${bare.address}/search?q=harbour+council`, s),
    'search, 1 connection': s => wrk(`${bare.address}/search?q=harbour+council`, { connections: 1, ...s }),
    'comment posted': (s, round) => post(kept.address, posted.map(one => one.id), round, s),
  })
  const before = Object.fromEntries(smallRows.map(row => [row.what, row['requests/s']]))
  const rows = table(measured).map(({ goal, ...row }) => before[row.what] ? { ...row, 'of the small paper': Number((row['requests/s'] / before[row.what]).toFixed(2)), goal: 0.8 } : row)
  const figures = {
    'seeding, s': Math.round(seeding.ms / 1000), 'start to first story, ms': kept.firstStory, 'memory idle, MiB': Math.round(kept.idle),
    'memory after load, cache on, MiB': Math.round(kept.memory()), 'memory after load, cache off, MiB': Math.round(bare.memory()),
    'search p50, ms (goal: p95 20)': measured['search, 1 connection'].map(m => m.p50).sort()[0],
    'comment to its page, ms': await untilSeen(kept.address, posted[0]),
  }
  await stop(kept)
  await stop(bare)
  return { rows, figures }
}

async function inTurns(runs) {
  const measured = Object.fromEntries(Object.keys(runs).map(name => [name, []]))
  say('Warming up …')
  for (const run of Object.values(runs)) await run({ forSeconds: seconds * warmUp / 2 }, 0)
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${round} of ${rounds} …`)
    for (const [name, run] of Object.entries(runs)) measured[name].push(await run({}, round))
  }
  return measured
}

function table(measured) {
  const limit = measured.nginx && median(measured.nginx.map(m => m.rate))
  return Object.entries(measured).map(([what, all]) => ({
    what,
    'requests/s': Math.round(median(all.map(m => m.rate))),
    ...limit && { 'of nginx': Number((median(all.map(m => m.rate)) / limit).toFixed(3)) },
    goal: goals[what] ? Number(goals[what].toFixed(3)) : '',
    'p50 ms': Number(median(all.map(m => m.p50)).toFixed(3)),
    'p99 ms': Number(median(all.map(m => m.p99)).toFixed(1)),
    bad: all.reduce((sum, m) => sum + m.bad, 0),
  }))
}

const commentsOf = async (address, path) => Number(/"commentCount":\s*(\d+)/.exec(await (await fetch(address + path)).text())?.[1] ?? 0)

const reply = (address, story, body) => fetch(`${address}/comments`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ story: story.id, name: 'A reader', body }) })

async function twenty(address, story) {
  for (let n = await commentsOf(address, story.path); n < 20; n++) await reply(address, story, `Comment ${n} of twenty.`)
}

/** From a comment's answer to its being on the page that everybody gets, median of 30; the page was kept before it. */
async function untilSeen(address, story) {
  const all = []
  let page = story.path
  for (let n = 0; n < 30; n++) {
    await (await fetch(address + page)).text()
    const words = `Seen yet, number ${n} of ${Date.now()}?`
    const answer = await reply(address, story, words)
    const begun = performance.now()
    page = new URL(answer.headers.get('location'), address)
    page = page.pathname + page.search
    while (!(await (await fetch(address + page)).text()).includes(words)) {
      if (performance.now() - begun > 5000) throw new Error('A comment was not seen within five seconds')
      await sleep(1)
    }
    all.push(performance.now() - begun)
  }
  return Number(median(all).toFixed(1))
}
