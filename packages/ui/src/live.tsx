/** The one polite live region of a page: what changed, in words, for screen readers. */
export function Live({ message }: { message: string }) {
  return (
    <div className="spoken-only" role="status" aria-live="polite">
      {message}
    </div>
  )
}
