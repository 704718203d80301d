// What all measurements share: programs on free ports, wrk, memory. Figures of one run are compared with each other and with nothing else.
import { spawn, execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtempSync, mkdirSync, writeFileSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(home, 'src/Standfirst/bin/program/standfirst.dll')
export const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : Number(process.argv[at + 1]) }
export const seconds = option('seconds', 4)
export const work = mkdtempSync(join(tmpdir(), 'standfirst-bench-'))
const children = []

export const say = text => process.stderr.write(text + '\n')
export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
export const sleep = ms => new Promise(done => setTimeout(done, ms))
export const freePort = () => new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)) }) })

export function start(command, args, env = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

export async function answers(address, within = 60_000) {
  const until = Date.now() + within
  for (;;) {
    try { if ((await fetch(address)).ok) return } catch { /* not yet */ }
    if (Date.now() > until) throw new Error(`${address} does not answer`)
    await sleep(5)
  }
}

/** Runs a command of the program to its end: the milliseconds it took, and the most memory it had (resident, MiB). */
export async function command(...args) {
  const begun = Date.now()
  const child = start('dotnet', [program, ...args])
  let peak = 0
  const look = setInterval(() => {
    try { peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024) } catch { /* it has ended */ }
  }, 100)
  const code = await new Promise(done => child.on('exit', done))
  clearInterval(look)
  if (code !== 0) throw new Error(`standfirst ${args.join(' ')} ended with ${code}`)
  return { ms: Date.now() - begun, peak }
}

export const seed = (folder, stories, comments) => command('seed', '--stories', String(stories), '--comments', String(comments), '--data', folder)

export async function serve(folder, cache, env = {}) {
  const port = await freePort()
  const begun = Date.now()
  const child = start('dotnet', [program, 'serve', '--data', folder, '--urls', `http://127.0.0.1:${port}`], {
    STANDFIRST__PAGECACHE: cache, STANDFIRST__COMMENTS__PERMINUTE: '0', STANDFIRST__COMMENTS__HOLD: 'none', ...env,
  })
  const address = `http://127.0.0.1:${port}`
  await answers(`${address}/healthz`)
  return { child, address, begun, memory: () => pss(child.pid) }
}

export async function stop(server) {
  server.child.kill('SIGTERM')
  await new Promise(done => server.child.on('exit', done))
}

/** Milliseconds from the command line to a story in the reader's hands, and memory when it has come to rest. */
export async function begin(folder, cache, path) {
  const server = await serve(folder, cache)
  await answers(server.address + path)
  const firstStory = Date.now() - server.begun
  await sleep(3000)
  return { ...server, firstStory, idle: server.memory() }
}

export async function nginx(file, bytes) {
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

export function wrk(address, { connections = 32, script, env = {}, headers = ['Accept-Encoding: gzip'], forSeconds = seconds } = {}) {
  const args = ['-t1', `-c${connections}`, `-d${forSeconds}s`, '--latency', ...headers.flatMap(h => ['-H', h])]
  if (script) args.push('-s', script)
  return new Promise((done, fail) => {
    const child = spawn('wrk', [...args, address], { env: { ...process.env, ...env } })
    let out = ''
    child.stdout.on('data', text => { out += text })
    child.on('close', code => {
      const rate = /Requests\/sec:\s+([\d.]+)/.exec(out)
      const share = n => { const found = new RegExp(`${n}%\\s+([\\d.]+)(us|ms|s)`).exec(out); return found && Number(found[1]) * { us: 0.001, ms: 1, s: 1000 }[found[2]] }
      if (code !== 0 || !rate || share(50) === null) return fail(new Error(`wrk ${address}: ${out}`))
      done({
        rate: Number(rate[1]), p50: share(50), p99: share(99), requests: Number(/(\d+) requests in/.exec(out)[1]),
        bad: Number(/Non-2xx or 3xx responses: (\d+)/.exec(out)?.[1] ?? 0),
      })
    })
  })
}

/** Comments that differ in every word that matters, to stories by their numbers. */
export const post = (address, ids, round, more = {}) => wrk(address, { ...more, script: join(home, 'benchmarks/post.lua'), headers: [], env: { STORIES: ids.join(' '), ROUND: String(round) } })

/** Paths of stories, and the number that the form of each has. */
export async function storiesOf(address, count) {
  const sitemap = await (await fetch(`${address}/sitemaps/1.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>[^<]*?\/\/[^/<]+(\/[^<]+)<\/loc>/g)].map(m => m[1]).slice(-count * 2)
  const found = []
  for (const path of paths) {
    const id = /name="story" value="(\d+)"/.exec(await (await fetch(address + path)).text())
    if (id) found.push({ path, id: id[1] })
    if (found.length === count) break
  }
  return found
}

export const pss = pid => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024

export async function clear() {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
  await sleep(1500)
  rmSync(work, { recursive: true, force: true })
}

export const versionOf = (name, ...args) => { try { return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim().split('\n')[0] } catch { return 'unknown' } }
