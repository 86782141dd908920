// Runs beside the page, in its sandbox. It exposes the bridge and nothing else; whatever it sends is checked on the other side.
import type { Bridge } from '@denluot/shared/contract/bridge'
import { contextBridge, ipcRenderer } from 'electron'
import { bigKeyChannel, channelOf } from './bridge-channels.ts'

const bridge: Bridge = {
  machine: () => ipcRenderer.invoke(channelOf('machine')),
  compact: (on) => ipcRenderer.invoke(channelOf('compact'), on),
  onBigKey(listener) {
    // The event would hand the page a way to send: it stays here.
    const hear = () => listener()
    ipcRenderer.on(bigKeyChannel, hear)
    return () => {
      ipcRenderer.off(bigKeyChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('denluot', Object.freeze(bridge))
