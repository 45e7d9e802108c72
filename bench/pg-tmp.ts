import { spawn } from 'node:child_process'
import { makeServer } from '#test/postgres-server.ts'
const server = await makeServer()
try {
  const child = spawn(process.execPath, ['bench/identify.ts', process.argv[2]!, server.urlOf('postgres')], {
    stdio: 'inherit',
  })
  await new Promise((resolve) => child.once('exit', resolve))
} finally {
  await server.remove()
}
