/** What a file is, by its first bytes: names and endings lie. */

/** The kinds that are told apart. */
export type FileKind =
  | 'checkpoint'
  | 'idx'
  | 'gzip'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'zip'
  | 'pdf'
  | 'numpy'
  | 'html'
  | 'text'
  | 'empty'
  | 'unknown';

/** As many bytes as are looked at. */
const looked = 512;

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[], at?: number])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['numpy', [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]],
];

/** What people call these kinds; those that are data are not among them. */
const names: Partial<Record<FileKind, string>> = {
  checkpoint: 'a checkpoint of a run',
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  webp: 'a WebP image',
  zip: 'a ZIP archive',
  pdf: 'a PDF document',
  numpy: 'a NumPy array',
  html: 'a web page, perhaps one that says why a download failed',
  text: 'text',
  empty: 'empty',
};

/** What a file is. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const known = signatures.find(([, signature, at = 0]) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );
  if (known) return known[0];
  if (isIdx(bytes)) return 'idx';
  if (isCheckpoint(bytes)) return 'checkpoint';
  return textKind(bytes.subarray(0, looked));
}

/** What a file is that is no data set, in words; null where it may be one. */
export function foreign(kind: FileKind): string | null {
  return names[kind] ?? null;
}

/** What a file on this computer is; only its beginning is read. */
export async function kindOfFile(file: Blob): Promise<FileKind> {
  return kindOf(new Uint8Array(await file.slice(0, looked).arrayBuffer()));
}

/** Two zeros, the type of the numbers, and how many dimensions there are. */
function isIdx(bytes: Uint8Array): boolean {
  const [first, second, type = 0, dimensions = 0] = bytes;
  return first === 0 && second === 0 && type >= 0x08 && type <= 0x0e && dimensions >= 1 && dimensions <= 4;
}

/** The length of a header, in eight bytes of which the last ones are zero, and the header. */
function isCheckpoint(bytes: Uint8Array): boolean {
  return bytes.length > 9 && bytes[8] === 0x7b && bytes.subarray(4, 8).every((byte) => byte === 0);
}

function textKind(bytes: Uint8Array): FileKind {
  const control = bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127);
  if (control) return 'unknown';
  return /^\s*<(!doctype|html|\?xml|head|body|script)/i.test(new TextDecoder().decode(bytes)) ? 'html' : 'text';
}
