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

/** Encodes a content state: percent-encoded, then Base64 for addresses, without `=` at its end. */
export function encodeContentState(json: string): string {
  return btoa(encodeURIComponent(json)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
