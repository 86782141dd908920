import { callPhrase } from '@denluot/shared/language/call-phrase'
import { type ClipKey, chimeClip, clipTexts } from '@denluot/shared/language/voice-clips'
import { type FormEvent, useEffect, useState } from 'react'
import { type DisplayText, displayText } from '../display-texts.ts'
import type { DisplaySettings } from '../settings.ts'
import { type Score, scoreCall } from './cues.ts'
import { type Loudspeaker, openLoudspeaker } from './loudspeaker.ts'
import styles from './voice-check.module.css'
import { loadVoice, renderPeak, type VoiceClips } from './voice-player.ts'

type Voice = VoiceClips | 'loading' | 'none'

function useVoice(): Voice {
  const [voice, setVoice] = useState<Voice>('loading')
  useEffect(() => {
    const onFault = (clip: ClipKey, error: unknown) => console.warn(`The voice has no clip ${clip}`, error)
    loadVoice('/voice/vi/', onFault).then(setVoice, () => setVoice('none'))
  }, [])
  return voice
}

function useSpeaker(): Loudspeaker | null {
  const [speaker, setSpeaker] = useState<Loudspeaker | null>(null)
  useEffect(() => setSpeaker(openLoudspeaker(() => undefined)), [])
  return speaker
}

function PackFacts({ clips, t }: { clips: VoiceClips; t: DisplayText }) {
  const missing = [chimeClip, ...clipTexts.keys()].filter((clip) => !clips.buffers.has(clip))
  const { name = '', version = '', licence = '' } = clips.pack ?? {}
  return (
    <>
      <p>{t('voice.pack', { name, version, count: clips.buffers.size })}</p>
      <p>{licence}</p>
      <p data-missing={missing.length}>
        {missing.length === 0
          ? t('voice.complete')
          : t('voice.missing', { count: missing.length, clips: missing.join(', ') })}
      </p>
    </>
  )
}

interface Trial {
  readonly text: string
  readonly clips: readonly ClipKey[]
  readonly peak: number
}

/** Says a call that nobody made, and shows what was said: the clips and the loudest sample of the same sound rendered. */
function TryCall({
  clips,
  speaker,
  settings,
  t,
}: {
  clips: VoiceClips
  speaker: Loudspeaker
  settings: DisplaySettings
  t: DisplayText
}) {
  const [number, setNumber] = useState('A047')
  const [counter, setCounter] = useState('3')
  const [trial, setTrial] = useState<Trial | null>(null)
  const say = async (event: FormEvent) => {
    event.preventDefault()
    const phrase = callPhrase({ number, counter }, settings.voice)
    const score = scoreCall(phrase.clips, clips.lengthOf)
    const peak = await renderPeak(clips, score)
    setTrial({ text: phrase.text, clips: score.cues.map(({ clip }) => clip), peak })
    await speaker.play(clips, score)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void say(event)}>
      <label>
        {t('voice.number')} <input value={number} onChange={({ target }) => setNumber(target.value)} maxLength={8} />
      </label>
      <label>
        {t('voice.counter')} <input value={counter} onChange={({ target }) => setCounter(target.value)} maxLength={8} />
      </label>
      <button type="submit">{t('voice.say')}</button>
      {trial !== null && (
        <output data-clips={trial.clips.join(' ')} data-peak={trial.peak.toFixed(3)}>
          {t('voice.sentence')}: {trial.text}. {t('voice.peak', { percent: Math.round(trial.peak * 100) })}
        </output>
      )}
    </form>
  )
}

function ClipKeys({ clips, speaker, t }: { clips: VoiceClips; speaker: Loudspeaker; t: DisplayText }) {
  const scoreOf = (clip: ClipKey): Score => ({ cues: [{ clip, at: 0 }], seconds: clips.lengthOf(clip) ?? 0 })
  return (
    <section>
      <h2>{t('voice.clips')}</h2>
      <ul className={styles.clips}>
        {[chimeClip, ...clipTexts.keys()].map((clip) => (
          <li key={clip}>
            <button
              type="button"
              disabled={!clips.buffers.has(clip)}
              onClick={() => void speaker.play(clips, scoreOf(clip))}
            >
              {clipTexts.get(clip) ?? clip}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `/display?layout=voice`: plays every clip and tries a call, without a call being made. */
export function VoiceCheck({ settings }: { settings: DisplaySettings }) {
  const voice = useVoice()
  const speaker = useSpeaker()
  const t = displayText(settings.language)
  const ready = typeof voice === 'object' && speaker !== null
  return (
    <main className={styles.page} data-voice={ready ? 'ready' : String(voice)}>
      <h1>{t('voice.title')}</h1>
      {voice === 'none' && <p role="alert">{t('voice.none')}</p>}
      {ready && (
        <>
          <PackFacts clips={voice} t={t} />
          <TryCall clips={voice} speaker={speaker} settings={settings} t={t} />
          <ClipKeys clips={voice} speaker={speaker} t={t} />
        </>
      )}
    </main>
  )
}
