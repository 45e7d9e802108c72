/** Buttons that copy the words of an element: hidden where there is no script, for they could do nothing. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', () => void copyFor(button, label))
}

async function copyFor(button: HTMLButtonElement, label: string | null): Promise<void> {
  const words = document.getElementById(button.dataset['copies'] ?? '')?.textContent ?? ''
  try {
    await navigator.clipboard.writeText(words.replace(/\s+/g, ' ').trim())
  } catch {
    // Without TLS a browser lends no clipboard: what is to be copied is selected instead.
    const element = document.getElementById(button.dataset['copies'] ?? '')
    if (element) getSelection()?.selectAllChildren(element)
    return
  }
  button.textContent = button.dataset['copied'] ?? label
  setTimeout(() => (button.textContent = label), 2000)
}
