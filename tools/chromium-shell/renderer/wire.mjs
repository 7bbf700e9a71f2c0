// Values between the page and the main process as JSON: what JSON cannot say is said as { $: kind, v: value }.
// Runs in Node and, through pageScripts.mjs, in the preload's world.

const uncloneable = () => new Error('An object could not be cloned.');

function toBase64(bytes) {
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return bytes.toBase64();
}

function fromBase64(text) {
  // A copy, because a small Buffer is a window on memory shared with others.
  return typeof Buffer === 'undefined' ? Uint8Array.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'));
}

/** Sets a field; an own field named __proto__ is data here, never a prototype. */
function setField(record, key, value) {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}

function encodeRecord(value, above) {
  const record = {};
  for (const key of Object.keys(value)) setField(record, key, encode(value[key], above));
  return Object.hasOwn(record, '$') ? { $: 'record', v: record } : record;
}

function encodeObject(value, above) {
  if (Array.isArray(value)) return Array.from(value, (item) => encode(item, above));
  switch (Object.prototype.toString.call(value)) {
    case '[object Object]':
      return encodeRecord(value, above);
    case '[object Uint8Array]':
      return { $: 'bytes', v: toBase64(value) };
    case '[object Date]':
      return { $: 'date', v: value.getTime() };
    case '[object Map]':
      return { $: 'map', v: Array.from(value, (pair) => encode(pair, above)) };
    case '[object Set]':
      return { $: 'set', v: Array.from(value, (item) => encode(item, above)) };
    default:
      throw uncloneable();
  }
}

/** A value as JSON can carry it. Throws for functions, symbols, circles and what only the browser can clone. */
export function encode(value, above = new Set()) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object' || above.has(value)) throw uncloneable();
  above.add(value);
  const wire = encodeObject(value, above);
  above.delete(value);
  return wire;
}

function decodeRecord(wire) {
  const record = {};
  for (const key of Object.keys(wire)) setField(record, key, decode(wire[key]));
  return record;
}

/** The value that `encode` was given. */
export function decode(wire) {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return wire.map(decode);
  if (!Object.hasOwn(wire, '$')) return decodeRecord(wire);
  switch (wire.$) {
    case 'record':
      return decodeRecord(wire.v);
    case 'undefined':
      return undefined;
    case 'number':
      return Number(wire.v);
    case 'bigint':
      return BigInt(wire.v);
    case 'bytes':
      return fromBase64(wire.v);
    case 'date':
      return new Date(wire.v);
    case 'map':
      return new Map(wire.v.map(decode));
    case 'set':
      return new Set(wire.v.map(decode));
    default:
      throw new Error('unknown value on the wire');
  }
}
