// Values between the page and the main process as JSON. Self-contained: its source text also runs in the page.

/**
 * Makes the two halves of the wire: what JSON cannot say is said as { $: kind, v: value }.
 * @returns {{ encode: (value: unknown) => unknown, decode: (wire: any) => any }}
 */
export function makeWire() {
  const views = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView };
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
  const uncloneable = () => new Error('An object could not be cloned.');

  function toBase64(bytes) {
    if (typeof Buffer !== 'undefined') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    if (bytes.toBase64) return bytes.toBase64();
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    return btoa(text);
  }

  function fromBase64(text) {
    // A copy, because a small Buffer is a window on a pool shared with others.
    if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'));
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  // An own property named __proto__ is data here, never a prototype.
  function put(object, key, value) {
    if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else object[key] = value;
  }

  function encodeNumber(value) {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  }

  function encodeRecord(value, above) {
    const record = {};
    for (const key of Object.keys(value)) put(record, key, encode(value[key], above));
    return Object.hasOwn(record, '$') ? { $: 'record', v: record } : record;
  }

  function encodeObject(value, above) {
    const tag = tagOf(value);
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, above));
    if (ArrayBuffer.isView(value)) return { $: 'view', k: views[tag] ? tag : 'Uint8Array', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    switch (tag) {
      case 'ArrayBuffer': return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
      case 'Date': return { $: 'date', v: value.getTime() };
      case 'Map': return { $: 'map', v: Array.from(value, ([key, item]) => [encode(key, above), encode(item, above)]) };
      case 'Set': return { $: 'set', v: Array.from(value, (item) => encode(item, above)) };
      case 'Error': return { $: 'error', v: [String(value.name), String(value.message)] };
      case 'Object': return encodeRecord(value, above);
      default: throw uncloneable();
    }
  }

  function encode(value, above = new Set()) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return encodeNumber(value);
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value !== 'object' || above.has(value)) throw uncloneable();
    above.add(value);
    const wire = encodeObject(value, above);
    above.delete(value);
    return wire;
  }

  function decodeError([name, message]) {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
    return error;
  }

  function decodeRecord(wire) {
    const record = {};
    for (const key of Object.keys(wire)) put(record, key, decode(wire[key]));
    return record;
  }

  function decodeView(kind, bytes) {
    return kind === 'Uint8Array' ? bytes : new views[kind](bytes.buffer);
  }

  function decode(wire) {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return wire.map(decode);
    switch (Object.hasOwn(wire, '$') ? wire.$ : 'plain') {
      case 'plain': return decodeRecord(wire);
      case 'record': return decodeRecord(wire.v);
      case 'undefined': return undefined;
      case 'number': return wire.v === '-0' ? -0 : Number(wire.v);
      case 'bigint': return BigInt(wire.v);
      case 'date': return new Date(wire.v);
      case 'map': return new Map(wire.v.map(([key, item]) => [decode(key), decode(item)]));
      case 'set': return new Set(wire.v.map(decode));
      case 'buffer': return fromBase64(wire.v).buffer;
      case 'view': return decodeView(wire.k, fromBase64(wire.v));
      case 'error': return decodeError(wire.v);
      default: throw new Error('unknown value on the wire');
    }
  }

  return { encode: (value) => encode(value), decode };
}
