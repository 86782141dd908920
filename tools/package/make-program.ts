import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleHub, bundleMachineHost, bundlePages, nativeParts } from './bundle-program.ts'
import { copyNativeParts, type Target } from './native-modules.ts'
import { startScripts } from './start-scripts.ts'
import { thirdPartOf, thirdPartyText } from './third-party.ts'

/** Where npm has put the Node that we ship. */
function shippedNode(root: string, { platform, arch }: Target): { readonly folder: string; readonly binary: string } {
  const folder = join(root, 'node_modules', `node-${platform === 'win32' ? 'win' : platform}-${arch}`)
  return { folder, binary: join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node') }
}

/**
 * Makes the program that every package carries and that a hub without a window is: hub, machine host, pages, voice and
 * Node in one folder that needs nothing else. It is the whole of `resources` beside an app's own code.
 */
export async function makeProgram(root: string, target: Target, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const packages = [
    ...(await bundlePages(root, join(folder, 'pages'))),
    ...(await bundleHub(root, join(folder, 'hub'))),
    ...(await bundleMachineHost(root, join(folder, 'machine'))),
    ...(await copyNativeParts(root, nativeParts.hub, target, join(folder, 'hub'))),
    ...(await copyNativeParts(root, nativeParts.machine, target, join(folder, 'machine'))),
  ]
  await cp(join(root, 'apps', 'counter-display', 'public-voice'), join(folder, 'voice'), { recursive: true })
  await copyNode(root, target, join(folder, 'node'))
  for (const [name, text] of Object.entries(startScripts(target.platform))) {
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o755)
  }
  if (target.platform === 'linux') {
    await cp(join(root, 'tools', 'package', 'resources', 'denluot-hub.service'), join(folder, 'denluot-hub.service'))
  }
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  await writeFile(join(folder, 'THIRD-PARTY.txt'), await licences(root, packages))
}

async function copyNode(root: string, target: Target, folder: string): Promise<void> {
  const { folder: from, binary } = shippedNode(root, target)
  await mkdir(folder, { recursive: true })
  await cp(binary, join(folder, target.platform === 'win32' ? 'node.exe' : 'node'))
  await cp(join(from, 'LICENSE'), join(folder, 'LICENSE'))
}

async function licences(root: string, packages: readonly string[]): Promise<string> {
  const icons = await readFile(join(root, 'packages', 'ui', 'src', 'icons', 'LICENSE-material-symbols.txt'), 'utf8')
  const parts = await Promise.all(packages.map(thirdPartOf))
  return thirdPartyText([...parts, { title: 'Material Symbols · Apache-2.0 · Google', texts: [icons.trim()] }])
}
