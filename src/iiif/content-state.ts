import { buildManifestPath, buildUrl, type Place } from '../exhibition/addresses.ts';

/**
 * A work as the value of `iiif-content` in an address: what clients open that take a content state.
 * @see https://iiif.io/api/content-state/1.0/#6-content-state-encoding
 */
export function buildContentState(number: string, place: Place): string {
  return encodeContentState(
    JSON.stringify({ id: buildUrl(place, buildManifestPath(number)), type: 'Manifest' }),
  );
}

/**
 * A place on a picture of a work as the value of `iiif-content`: `part` from 1, `xywh` in px of it; `manifest` is the
 * identifier of the work's manifest, beside which its canvases are named.
 */
export function buildPlaceState(manifest: string, part: number, xywh: string): string {
  const canvas = manifest.replace(/manifest\.json$/u, `canvas/p${part}`);
  return encodeContentState(
    JSON.stringify({
      id: `${canvas}#xywh=${xywh}`,
      type: 'Canvas',
      partOf: [{ id: manifest, type: 'Manifest' }],
    }),
  );
}

/** Encodes a content state: percent-encoded, then Base64 for addresses, without `=` at its end. */
export function encodeContentState(json: string): string {
  return btoa(encodeURIComponent(json)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
