import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { docxOf, odtOf, pack } from '#test/packed.ts'
import { fileOf, letterPdf } from '#test/pdf.ts'
import { MOTION, paperOf } from '#test/publication.ts'

const MEGABYTE = 1024 * 1024

/** A file that is broken or means harm: its name, how it is made, and the codes that may be said of it; `read` is fine too. */
export type Hostile = readonly [name: string, make: () => Buffer, said: readonly string[]]

const HEAVY = ['file-too-heavy']
const BROKEN = ['file-damaged', 'file-without-text', 'format-unsupported']
const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`
const OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)
const spread = (bytes: Buffer) =>
  Buffer.concat(
    [...bytes].flatMap((byte, at) => (at % 40 === 0 ? [Buffer.from([byte, 0])] : [Buffer.from([byte])])),
  )
const word = (inner: string, before = '') =>
  docxOf([], {
    'word/document.xml': `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
  })
const publication = (inner: string, before = '') =>
  Buffer.from(
    `${before}<officiele-publicatie><kamerstuk><stuk>${inner}</stuk></kamerstuk></officiele-publicatie>`,
  )
const content = (inner: string, before = '') =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${before}<o:d xmlns:o="o" xmlns:text="t"><o:body><o:text>${inner}</o:text></o:body></o:d>`,
  })

function pdfWith(stream: Buffer, filter: string): Buffer {
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]).toString('latin1'),
  ])
}

/** The header of a compound file and sectors that say nothing, or point at each other without end. */
function compound(fill: number, size = 8): Buffer {
  const bytes = Buffer.alloc(512 * size, fill)
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(bytes)
  bytes.fill(0, 8, 24)
  bytes.writeUInt32LE(0x0003_003e, 24)
  bytes.writeUInt32LE(0x0009_fffe, 28)
  bytes.writeUInt32LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0x1000, 56)
  bytes.writeUInt32LE(0xffff_fffe, 60)
  bytes.writeUInt32LE(0xffff_fffe, 68)
  bytes.fill(0xff, 76, 512)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

function lying(): Buffer {
  const bytes = pack({ 'word/document.xml': 'x'.repeat(30 * MEGABYTE) })
  const central = bytes.indexOf(Buffer.from('PK\u0001\u0002'))
  bytes.writeUInt32LE(1000, 22)
  bytes.writeUInt32LE(1000, central + 24)
  return bytes
}

function locked(bytes: Buffer): Buffer {
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6)
  return bytes
}

const encryptedPdf = () =>
  fileOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
    ],
    '/Encrypt 3 0 R /ID [<00> <00>]',
  )

/** Every hostile file there is. */
export const HOSTILE: readonly Hostile[] = [
  [
    'bom.pdf',
    () => pdfWith(deflateSync(Buffer.alloc(512 * MEGABYTE, '(a) Tj ')), '/FlateDecode'),
    [...HEAVY, ...BROKEN],
  ],
  [
    'dubbele-bom.pdf',
    () => pdfWith(deflateSync(deflateSync(Buffer.alloc(512 * MEGABYTE))), '[/FlateDecode /FlateDecode]'),
    [...HEAVY, ...BROKEN],
  ],
  ['half.pdf', () => half(letterPdf(['Een brief.'.repeat(200)])), ['read', ...BROKEN]],
  ['alleen-kop.pdf', () => Buffer.from('%PDF-1.7'), BROKEN],
  ['versleuteld.pdf', encryptedPdf, ['file-encrypted']],
  [
    'kring.pdf',
    () => fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 9 /Kids [2 0 R] >>']),
    BROKEN,
  ],
  [
    'miljoen-bladzijden.pdf',
    () => fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000 /Kids [] >>']),
    [...HEAVY, ...BROKEN],
  ],
  [
    'diep.pdf',
    () => fileOf(['<< /Type /Catalog /Pages 2 0 R >>', `${'['.repeat(500_000)}${']'.repeat(500_000)}`]),
    [...HEAVY, ...BROKEN],
  ],
  ['nullen.pdf', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(MEGABYTE)]), BROKEN],
  ['leeg-blad.pdf', () => letterPdf([]), ['file-without-text']],
  [
    'beeld.pdf',
    () => Buffer.concat([Buffer.from('89504E470D0A1A0A', 'hex'), randomBytes(5000)]),
    ['format-unsupported'],
  ],
  ['nul-ertussen.pdf', () => spread(letterPdf(['Een brief.'])), ['read', ...BROKEN]],
  ['bom.docx', () => word(`<w:p><w:r><w:t>${' '.repeat(150 * MEGABYTE)}</w:t></w:r></w:p>`), HEAVY],
  [
    'bom-onder-de-grens.docx',
    () => word('<w:p><w:r><w:t>a b</w:t></w:r></w:p>'.repeat(900_000)),
    [...HEAVY, ...BROKEN],
  ],
  ['leugen.docx', lying, [...HEAVY, ...BROKEN]],
  ['half.docx', () => half(docxOf(['Een brief.'.repeat(500)])), BROKEN],
  ['naar-buiten.docx', () => docxOf(['Een brief.'], { '../../weg.xml': 'x' }), HEAVY],
  ['naar-de-wortel.docx', () => docxOf(['Een brief.'], { '/etc/weg.xml': 'x' }), HEAVY],
  [
    'duizenden-delen.docx',
    () =>
      docxOf(
        ['Een brief.'],
        Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`word/${at}.xml`, 'x'])),
      ),
    HEAVY,
  ],
  [
    'diep.docx',
    () => word(`${'<w:sdt><w:sdtContent>'.repeat(40_000)}${'</w:sdtContent></w:sdt>'.repeat(40_000)}`),
    [...HEAVY, ...BROKEN],
  ],
  [
    'lachen.docx',
    () => word('<w:p><w:r><w:t>&l30;</w:t></w:r></w:p>', LAUGHS),
    ['read', ...HEAVY, ...BROKEN],
  ],
  [
    'van-buiten.docx',
    () => word('<w:p><w:r><w:t>Een brief. &x;</w:t></w:r></w:p>', OUTSIDE),
    ['read', ...BROKEN],
  ],
  [
    'versleuteld.docx',
    () => Buffer.concat([compound(0), Buffer.from('EncryptedPackage', 'utf16le')]),
    ['file-encrypted'],
  ],
  ['slot.docx', () => locked(docxOf(['Een brief.'])), ['file-encrypted']],
  ['zip-in-zip.docx', () => pack({ 'a.docx': docxOf(['Een brief.']) }), ['format-unsupported']],
  [
    'rekenblad.docx',
    () => pack({ 'xl/workbook.xml': '<workbook/>', '[Content_Types].xml': '<Types/>' }),
    ['format-unsupported'],
  ],
  ['leeg.docx', () => pack({}), [...BROKEN, 'file-damaged']],
  ['kapot.docx', () => word('<w:p><w:r><w:t>Een brief.</w:p>'), ['read', ...BROKEN]],
  ['bom.odt', () => odtOf(`<text:p>${' '.repeat(150 * MEGABYTE)}</text:p>`), HEAVY],
  ['lachen.odt', () => content('<text:p>&l30;</text:p>', LAUGHS), ['read', ...BROKEN]],
  ['diep.odt', () => content('<text:section>'.repeat(200_000)), HEAVY],
  ['kop-en-ruis.doc', () => Buffer.concat([compound(0), randomBytes(4096)]), BROKEN],
  [
    'kring.doc',
    () => Buffer.concat([compound(0), Buffer.from('WordDocument', 'utf16le')]),
    [...HEAVY, ...BROKEN],
  ],
  [
    'ruis.doc',
    () => Buffer.concat([compound(7), Buffer.from('WordDocument', 'utf16le'), randomBytes(5000)]),
    [...HEAVY, ...BROKEN],
  ],
  ['lachen.xml', () => publication('<al>&l30;</al>', LAUGHS), ['read']],
  ['van-buiten.xml', () => publication('<al>Een brief. &x;</al>', OUTSIDE), ['read']],
  ['diep.xml', () => publication('<lijst><li>'.repeat(300_000)), HEAVY],
  ['half.xml', () => half(paperOf({ body: MOTION })), ['read']],
  ['nul-ertussen.xml', () => spread(paperOf({ body: MOTION })), ['read', ...BROKEN]],
  [
    'lange-naam.xml',
    () => publication(`<al a="${'x'.repeat(20 * MEGABYTE)}">Een brief.</al>`),
    ['read', ...HEAVY],
  ],
  ['te-lang.xml', () => publication('<al>Een brief.</al>'.repeat(MEGABYTE)), HEAVY],
  [
    'verkeerde-letters.xml',
    () =>
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="UTF-16"?><officiele-publicatie><al>'),
        randomBytes(2000),
      ]),
    ['read', ...BROKEN],
  ],
  ['diep.html', () => Buffer.from(`<!DOCTYPE html>${'<div>'.repeat(500_000)}Een brief.`), HEAVY],
  [
    'haakjes.html',
    () => Buffer.from(`<!DOCTYPE html><p>${'<'.repeat(10 * MEGABYTE)}`),
    ['read', ...HEAVY, ...BROKEN],
  ],
  [
    'opmerking.html',
    () => Buffer.from(`<!DOCTYPE html><p>Een brief.<!--${'x'.repeat(20 * MEGABYTE)}`),
    ['read'],
  ],
  ['nullen.html', () => Buffer.from('<!DOCTYPE html><p>Een\0 brief.\0</p>'), ['read']],
  ['ruis.html', () => randomBytes(100_000), ['format-unsupported', 'read']],
  ['nep.txt', () => docxOf(['Een brief.']), ['read']],
]
