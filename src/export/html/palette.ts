import type { ItemKind } from '#model/reading.ts'
import type { Tone } from '#present/paper.ts'

/** A colour by day and by night. */
export type Colour = readonly [light: string, dark: string]

/** Colours of the page itself. Text on paper and on wash has a contrast of at least 4.5 in both. */
export const PAGE_COLOURS: Readonly<Record<string, Colour>> = {
  paper: ['#fcfbf8', '#15181b'],
  wash: ['#f3f1eb', '#1d2125'],
  ink: ['#1d2226', '#e3e1db'],
  soft: ['#555b61', '#a9adb0'],
  rule: ['#d9d5cb', '#363b40'],
  edge: ['#84816f', '#787d80'],
  link: ['#1f4f66', '#9cc7da'],
  glow: ['#f6e3a4', '#5a4a12'],
}

/** Ink and tint of each kind. The underline, the drawing and the word tell kinds apart where colour does not. */
export const KIND_COLOURS: Readonly<Record<ItemKind, { readonly ink: Colour; readonly tint: Colour }>> = {
  commitment: { ink: ['#17623f', '#7fcf9f'], tint: ['#e3f0e4', '#1c3327'] },
  motion: { ink: ['#6a3d8f', '#c7a6e4'], tint: ['#efe6f5', '#2e2439'] },
  recommendation: { ink: ['#85520d', '#e0b068'], tint: ['#f8ecd4', '#37290f'] },
  response: { ink: ['#1c5588', '#8fbfe8'], tint: ['#e1edf6', '#192e41'] },
  discharge: { ink: ['#0f6169', '#74cbd0'], tint: ['#dff0ef', '#153234'] },
  realisation: { ink: ['#545c1f', '#bcc772'], tint: ['#eff0d8', '#2b2e15'] },
  withheld: { ink: ['#505459', '#b5b9bd'], tint: ['#e9e8e4', '#2b2f33'] },
  amount: { ink: ['#9a2448', '#f09ab0'], tint: ['#fae4e8', '#42202b'] },
  time: { ink: ['#9c3d12', '#f0a579'], tint: ['#fbe8dc', '#3f2617'] },
  reference: { ink: ['#3f4f8c', '#a9b6ec'], tint: ['#e6e9f6', '#252b44'] },
  figure: { ink: ['#6b4a3a', '#d3b09d'], tint: ['#f1e8e2', '#33281f'] },
  entity: { ink: ['#4c5a63', '#a9b9c3'], tint: ['#e8ecee', '#262d32'] },
}

/** Ink of the tones of a report that have a colour; a drawing beside the word tells them apart as well. */
export const TONE_COLOURS: Readonly<Record<Extract<Tone, 'good' | 'middling' | 'bad'>, Colour>> = {
  good: KIND_COLOURS.commitment.ink,
  middling: KIND_COLOURS.recommendation.ink,
  bad: KIND_COLOURS.amount.ink,
}
