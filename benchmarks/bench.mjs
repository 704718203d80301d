// Every figure is a ratio within one run, the median of interleaved rounds: times on a shared machine mean nothing by themselves.
import { spawn, execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtempSync, mkdirSync, writeFileSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(home, 'src/Standfirst/bin/program/standfirst.dll')
const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : Number(process.argv[at + 1]) }
const rounds = option('rounds', 3), seconds = option('seconds', 4), stories = option('stories', 1000)
const work = mkdtempSync(join(tmpdir(), 'standfirst-bench-'))
const children = []
const say = text => process.stderr.write(text + '\n')
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const sleep = ms => new Promise(done => setTimeout(done, ms))
const freePort = () => new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)) }) })

function start(command, args, env = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

async function answers(address, within = 60_000) {
  const until = Date.now() + within
  for (;;) {
    try { if ((await fetch(address)).ok) return } catch { /* not yet */ }
    if (Date.now() > until) throw new Error(`${address} does not answer`)
    await sleep(5)
  }
}

function wrk(address, { connections = 32, script, env = {}, headers = ['Accept-Encoding: gzip'] } = {}) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...headers.flatMap(h => ['-H', h])]
  if (script) args.push('-s', script)
  return new Promise((done, fail) => {
    const child = spawn('wrk', [...args, address], { env: { ...process.env, ...env } })
    let out = ''
    child.stdout.on('data', text => { out += text })
    child.on('close', code => {
      const rate = /Requests\/sec:\s+([\d.]+)/.exec(out)
      const p50 = /50%\s+([\d.]+)(us|ms|s)/.exec(out)
      if (code !== 0 || !rate || !p50) return fail(new Error(`wrk ${address}: ${out}`))
      done({
        rate: Number(rate[1]),
        p50: Number(p50[1]) * { us: 0.001, ms: 1, s: 1000 }[p50[2]],
        bad: Number(/Non-2xx or 3xx responses: (\d+)/.exec(out)?.[1] ?? 0),
        p99: Number(/P99us (\d+)/.exec(out)?.[1] ?? 0) / 1000,
      })
    })
  })
}

const pss = pid => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024

async function serve(cache) {
  const port = await freePort()
  const child = start('dotnet', [program, 'serve', '--data', join(work, 'data'), '--urls', `http://127.0.0.1:${port}`], {
    STANDFIRST__PAGECACHE: cache, STANDFIRST__COMMENTS__PERMINUTE: '0', STANDFIRST__COMMENTS__HOLD: 'none',
  })
  const begun = Date.now()
  const address = `http://127.0.0.1:${port}`
  await answers(`${address}/healthz`)
  return { child, address, begun }
}

async function stop(server) {
  server.child.kill('SIGTERM')
  await new Promise(done => server.child.on('exit', done))
}

async function nginx(file, bytes) {
  const root = join(work, 'nginx')
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, file), bytes)
  writeFileSync(join(root, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  const port = await freePort()
  writeFileSync(join(work, 'nginx.conf'), `worker_processes ${cpus().length}; daemon off; pid ${work}/nginx.pid; error_log stderr error;
user root; events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000; open_file_cache max=100; gzip_static on; default_type text/html;
  client_body_temp_path ${work}/nginx; proxy_temp_path ${work}/nginx; fastcgi_temp_path ${work}/nginx; uwsgi_temp_path ${work}/nginx; scgi_temp_path ${work}/nginx;
  server { listen 127.0.0.1:${port}; root ${root}; } }`)
  start('/usr/sbin/nginx', ['-c', join(work, 'nginx.conf'), '-p', work])
  await answers(`http://127.0.0.1:${port}/${file}`)
  return `http://127.0.0.1:${port}/${file}`
}

async function main() {
  say(`Seeding ${stories} stories …`)
  execFileSync('dotnet', [program, 'seed', '--stories', String(stories), '--comments', '1000', '--data', join(work, 'data')], { stdio: ['ignore', 'ignore', 'inherit'] })

  const cached = await serve('on')
  const sitemap = await (await fetch(`${cached.address}/sitemaps/1.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>[^<]*?\/\/[^/<]+(\/[^<]+)<\/loc>/g)].map(m => m[1])
  const feed = await (await fetch(`${cached.address}/feed.json`)).json()
  const story = new URL(feed.items[feed.items.length - 1].url).pathname
  const section = `/${story.split('/')[1]}/`
  const page = Buffer.from(await (await fetch(cached.address + story, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer())
  const compressed = gzipSync(page, { level: 9 }).length
  const ids = []
  for (const path of paths.slice(-60)) {
    const html = await (await fetch(cached.address + path)).text()
    const id = /name="story" value="(\d+)"/.exec(html)
    if (id) ids.push(id[1])
  }

  await stop(cached)
  const again = await serve('on')
  await answers(again.address + story)
  const firstStory = Date.now() - again.begun
  await sleep(3000)
  const idle = pss(again.child.pid)
  const bare = await serve('off')
  const file = await nginx('story.html', page)

  const measured = {}
  const note = (name, figure) => { (measured[name] ??= []).push(figure) }
  for (let round = 0; round < rounds + 1; round++) {
    say(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`)
    const keep = round === 0 ? () => {} : note
    keep('nginx', await wrk(file))
    keep('story, cached', await wrk(again.address + story))
    keep('story, cache off', await wrk(bare.address + story))
    keep('front, cache off', await wrk(`${bare.address}/`))
    keep('section front, cache off', await wrk(bare.address + section))
    keep('search', await wrk(`${bare.address}/search?q=harbour+council`))
    keep('nginx, 1 connection', await wrk(file, { connections: 1 }))
    keep('story, cached, 1 connection', await wrk(again.address + story, { connections: 1 }))
    keep('story, cache off, 1 connection', await wrk(bare.address + story, { connections: 1 }))
    if (ids.length > 0) {
      keep('comment posted', await wrk(again.address, { script: join(home, 'benchmarks/post.lua'), headers: [], env: { STORIES: ids.join(' '), ROUND: String(round) } }))
    }
  }

  const loaded = { cached: pss(again.child.pid), bare: pss(bare.child.pid) }
  const limit = median(measured.nginx.map(m => m.rate))
  const goals = {
    'story, cached': 1, 'story, cache off': 1 / 10, 'front, cache off': 1 / 12, 'section front, cache off': 1 / 12, search: 1 / 20,
  }
  const rows = Object.entries(measured).map(([name, all]) => ({
    what: name,
    'requests/s': Math.round(median(all.map(m => m.rate))),
    'of nginx': Number((median(all.map(m => m.rate)) / limit).toFixed(3)),
    goal: goals[name] ? Number(goals[name].toFixed(3)) : '',
    'p50 ms': Number(median(all.map(m => m.p50)).toFixed(3)),
    'p99 ms': name === 'comment posted' ? Number(median(all.map(m => m.p99)).toFixed(1)) : '',
    bad: all.reduce((sum, m) => sum + m.bad, 0),
  }))
  const result = {
    at: new Date().toISOString(), cores: cpus().length, stories, rounds, seconds,
    'story page bytes': page.length, 'story page gzip bytes': compressed,
    'start to first story ms': firstStory, 'memory idle MiB': Math.round(idle),
    'memory after load MiB, cache on': Math.round(loaded.cached), 'memory after load MiB, cache off': Math.round(loaded.bare), rows,
  }
  mkdirSync(join(home, 'benchmarks/results'), { recursive: true })
  writeFileSync(join(home, 'benchmarks/results/latest.json'), JSON.stringify(result, null, 2) + '\n')
  console.table(rows)
  for (const [name, value] of Object.entries(result)) if (typeof value !== 'object') console.log(`${name}: ${value}`)
}

try {
  await main()
} finally {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
  await sleep(1500)
  rmSync(work, { recursive: true, force: true })
}
