import { useEffect, useRef } from 'react'

/** Two short tones, as the door of a shop has them: low, then a fifth above. */
function chime(): void {
  const audio = new AudioContext()
  const volume = audio.createGain()
  volume.gain.value = 0.12
  volume.connect(audio.destination)
  for (const [place, frequency] of [523, 784].entries()) {
    const tone = audio.createOscillator()
    tone.frequency.value = frequency
    tone.connect(volume)
    tone.start(audio.currentTime + place * 0.18)
    tone.stop(audio.currentTime + place * 0.18 + 0.16)
    if (place === 1) tone.onended = () => void audio.close()
  }
}

/** Sounds once when somebody comes after nobody waited: the officer need not watch the screen. */
export function useArrivalChime(nobodyWaits: boolean): void {
  const waited = useRef(nobodyWaits)
  useEffect(() => {
    if (waited.current && !nobodyWaits) chime()
    waited.current = nobodyWaits
  }, [nobodyWaits])
}
