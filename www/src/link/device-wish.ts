/** The device that the address asks for. */
import type { DeviceWish } from 'genlab';

const devices: readonly string[] = ['auto', 'webgpu', 'cpu'];

/** The query of a link to this page: the device that was asked for, and nothing else that was in the address. */
export function deviceQuery(): string {
  const wish = deviceWish();
  return wish === 'auto' ? '' : `?device=${wish}`;
}

/** The device in the page's query: `?device=cpu`. */
export function deviceWish(): DeviceWish {
  const wish = new URLSearchParams(location.search).get('device') ?? 'auto';
  return devices.includes(wish) ? (wish as DeviceWish) : 'auto';
}
