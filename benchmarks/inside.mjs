// The parts of a page each alone, measured by BenchmarkDotNet in one process.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home, say, work } from './measure.mjs'

/** By name: microseconds, and KiB allocated. */
export function inside() {
  const project = join(home, 'benchmarks/inside')
  say('Measuring the parts of a page …')
  execFileSync('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet', '--nologo', '-clp:NoSummary', '-p:RunAnalyzers=false'], { stdio: ['ignore', 2, 2] })
  const artifacts = join(work, 'inside')
  execFileSync('dotnet', [join(project, 'bin/Release/net10.0/Standfirst.Bench.dll'), '--filter', '*', '--artifacts', artifacts], { stdio: 'ignore' })
  const reports = readdirSync(join(artifacts, 'results')).filter(file => file.endsWith('-brief.json'))
  return Object.fromEntries(reports.flatMap(file => JSON.parse(readFileSync(join(artifacts, 'results', file), 'utf8')).Benchmarks).map(one => [
    `${one.Type}.${one.Method}${one.Parameters ? ` ${one.Parameters.replace(/^\w+=/, '')}` : ''}`,
    { 'µs': Number((one.Statistics.Median / 1000).toPrecision(3)), 'KiB allocated': Number((one.Memory.BytesAllocatedPerOperation / 1024).toPrecision(3)) },
  ]))
}
