import { inflateSync } from 'node:zlib';

// Parsing a PDF unpacks the streams that hold its objects, a thousand times their size if someone made
// them so. Each stream is first unpacked here under a limit, and thrown away. Plain JavaScript, because the
// worker thread that judges PDFs loads it.

const limit = 64 * 1024 * 1024;
// Looking costs time too: a stream counts at least this much, and one that breaks off, whose size is not
// known, may be met a few times only.
const leastCost = 4 * 1024;
const mostBroken = 4;
const streamKeyword = Buffer.from('stream');
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Says whether everything compressed in the file stays within 64 MB when unpacked.
 *
 * @param {Buffer} bytes
 */
export function inflatesWithin(bytes) {
  let left = limit;
  let broken = 0;
  for (let at = bytes.indexOf(streamKeyword); at !== -1; at = bytes.indexOf(streamKeyword, at + 6)) {
    const start = contentStart(bytes, at + streamKeyword.length);
    if (!startsZlib(bytes, start)) continue;
    const size = inflatedSize(bytes.subarray(start), left);
    if (size === 'broken') broken += 1;
    else left -= Math.max(size, leastCost);
    if (left < 0 || broken > mostBroken) return false;
  }
  return true;
}

/** @param {Buffer} bytes @param {number} at */
function contentStart(bytes, at) {
  const afterReturn = bytes[at] === carriageReturn ? at + 1 : at;
  return bytes[afterReturn] === lineFeed ? afterReturn + 1 : afterReturn;
}

/**
 * RFC 1950: compression method 8, and the first two bytes as a number are a multiple of 31.
 *
 * @param {Buffer} bytes
 * @param {number} at
 */
function startsZlib(bytes, at) {
  const [method, flags] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/**
 * More than `max` is `Infinity`.
 *
 * @param {Buffer} compressed
 * @param {number} max
 * @returns {number | 'broken'}
 */
function inflatedSize(compressed, max) {
  try {
    return inflateSync(compressed, { maxOutputLength: Math.max(max, 1) }).length;
  } catch (error) {
    const isTooLong =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? Infinity : 'broken';
  }
}
