/** A place on a canvas of a manifest, as the state that IIIF clients hand to each other. */
export interface CanvasState {
  manifest: string;
  canvas: string;
  /** `xywh` in px of the canvas; absent for the whole. */
  xywh?: string;
}

/**
 * Encodes a state for `iiif-content=`.
 * @see https://iiif.io/api/content-state/1.0/#6-content-state-encoding
 */
export function encodeContentState({ manifest, canvas, xywh }: CanvasState): string {
  const annotation = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: canvas + (xywh === undefined ? '' : `#xywh=${xywh}`),
    type: 'Canvas',
    partOf: [{ id: manifest, type: 'Manifest' }],
  };
  return btoa(encodeURIComponent(JSON.stringify(annotation)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The identifier that a state points at, whatever of the forms of the specification it has; undefined else. */
export function readContentState(content: string): string | undefined {
  const text = content.slice(0, 4000);
  if (/^https?:/u.test(text)) return text;
  const json = text.startsWith('{') ? text : decode(text);
  if (json === undefined) return undefined;
  try {
    return findTarget(JSON.parse(json), 0);
  } catch {
    return undefined;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

function findTarget(value: unknown, depth: number): string | undefined {
  if (depth > 4) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return findTarget(value[0], depth + 1);
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id, target, source, selector } = value as Record<string, unknown>;
  if (type === 'Annotation') return findTarget(target, depth + 1);
  if (type === 'SpecificResource') {
    const own = findTarget(source, depth + 1);
    const fragment =
      typeof selector === 'object' && selector !== null && 'value' in selector ? selector.value : undefined;
    return own !== undefined && typeof fragment === 'string' ? `${own}#${fragment}` : own;
  }
  return typeof id === 'string' ? id : undefined;
}
