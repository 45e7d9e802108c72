/** Our mark: two guillemets, the words of somebody, above the double rule that closes an account. As decoration beside the name. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" />
      <path d="M14.5 6.5 8.5 12l6 5.5M23.5 6.5l-6 5.5 6 5.5M7 22.5h18M7 26h18" />
    </svg>
  )
}
