// ./bench: everything docs/performance.md shows, in one run. --only names parts, --rounds, --seconds and --stories their size.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { clear, home, option, seconds, versionOf } from './measure.mjs'
import { large, small } from './speed.mjs'
import { importing } from './flow.mjs'
import { inside } from './inside.mjs'

const parts = ['speed', 'import', 'pages', 'inside', 'large']
const at = process.argv.indexOf('--only')
const only = at < 0 ? parts : process.argv[at + 1].split(',')
const unknown = only.filter(part => !parts.includes(part))
if (unknown.length > 0) {
  console.error(`There is no part “${unknown[0]}”; there are ${parts.join(', ')}.`)
  process.exit(2)
}

const result = { at: new Date().toISOString(), cores: cpus().length, rounds: option('rounds', 3), seconds, node: process.version, dotnet: versionOf('dotnet', '--version') }
const show = (title, rows, figures) => {
  console.log(`\n${title}`)
  if (rows) console.table(rows)
  for (const [name, value] of Object.entries(figures ?? {})) console.log(`${name}: ${value}`)
}

try {
  if (only.includes('speed')) {
    const stories = option('stories', 1000)
    result.small = { stories, ...await small(stories) }
    show(`${stories} stories`, result.small.rows, result.small.figures)
  }

  if (only.includes('import')) {
    result.import = await importing(option('items', 20_000))
    show('WordPress archive', null, result.import)
  }

  if (only.includes('pages')) {
    const { pages } = await import('./page.mjs')
    result.pages = await pages(process.env.CHROMIUM ?? '/usr/bin/chromium')
    show('Pages', result.pages.weights)
    show('Lighthouse', result.pages.scores)
  }

  if (only.includes('inside')) {
    result.inside = inside()
    show('Parts of a page', result.inside)
  }

  if (only.includes('large')) {
    const [stories, comments] = [option('large-stories', 100_000), option('large-comments', 1_000_000)]
    result.large = { stories, comments, ...await large(stories, comments, result.small?.rows ?? []) }
    show(`${stories} stories, ${comments} comments`, result.large.rows, result.large.figures)
  }

  mkdirSync(join(home, 'benchmarks/results'), { recursive: true })
  writeFileSync(join(home, 'benchmarks/results/latest.json'), JSON.stringify(result, null, 2) + '\n')
} finally {
  await clear()
}
