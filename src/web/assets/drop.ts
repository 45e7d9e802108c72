/** A form to which a file may be dragged, and that tells that it is busy. Without this a file is chosen, and a browser tells. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drops]')) {
  const field = form.querySelector<HTMLInputElement>('input[type="file"]')
  const zone = form.querySelector<HTMLElement>('.drop')
  const status = form.querySelector<HTMLElement>('[role="status"]')
  if (field && zone) takeDrops(field, zone)
  form.addEventListener('submit', (event) => {
    const { submitter } = event
    const most = Number(form.dataset['most'])
    // Sending it would take minutes, and end in the same words.
    if ((field?.files?.[0]?.size ?? 0) > most) {
      event.preventDefault()
      if (status) status.textContent = form.dataset['tooLarge'] ?? ''
      return
    }
    // A file that is downloaded leaves this page as it is: nothing would ever tell that it is done.
    const isDownload = (submitter as HTMLButtonElement | null)?.name === 'vorm'
    if (status && !isDownload) status.textContent = form.dataset['busy'] ?? ''
  })
  // A page that is gone back to is as it was when it was left.
  addEventListener('pageshow', () => status && (status.textContent = ''))
}

function takeDrops(field: HTMLInputElement, zone: HTMLElement): void {
  const words = zone.querySelector<HTMLElement>('.drop-here')
  if (words) words.hidden = false
  const over = (isOver: boolean) => zone.classList.toggle('over', isOver)
  // All of the page: who misses the field would else leave the page, and see the letter in its place.
  addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  addEventListener('dragleave', ({ relatedTarget }) => over(relatedTarget !== null))
  addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    const { files } = event.dataTransfer ?? {}
    if (!files || files.length === 0) return
    field.files = files
    field.focus()
  })
}
