import type { PixelSize } from '../../src/exhibition/picture.ts';
import type { ImageInfo } from '../../src/images/publish/info.ts';
import { getClientPath } from './install.ts';

/** The least of a IIIF Presentation 3 manifest that shows one picture by its image service. */
export function buildManifest(service: ImageInfo, sizes: readonly PixelSize[]): object {
  const { id, width, height } = service;
  const root = `${id}/manifest`;
  const largest = sizes.at(-1) ?? service;
  const thumbnail = sizes[0] ?? service;
  const reference = [{ id, type: 'ImageService3', profile: 'level0' }];
  const body = (size: PixelSize) => ({
    id: `${id}/full/${size.width},${size.height}/0/default.jpg`,
    type: 'Image',
    format: 'image/jpeg',
    width: size.width,
    height: size.height,
    service: reference,
  });
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: root,
    type: 'Manifest',
    label: { zh: ['试'] },
    items: [
      {
        id: `${root}/canvas`,
        type: 'Canvas',
        width,
        height,
        thumbnail: [body(thumbnail)],
        items: [
          {
            id: `${root}/page`,
            type: 'AnnotationPage',
            items: [
              {
                id: `${root}/painting`,
                type: 'Annotation',
                motivation: 'painting',
                target: `${root}/canvas`,
                body: body(largest),
              },
            ],
          },
        ],
      },
    ],
  };
}

/** A page with one viewer and what it shows: a picture for OpenSeadragon, a manifest for the others. */
export function buildClientPage(
  client: string,
  { info = '', manifest }: { info?: string; manifest: string },
): string {
  const style = '<style>html,body,#viewer{margin:0;width:100%;height:100%;position:absolute}</style>';
  const head = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${style}<div id="viewer"></div>`;
  const address = (name: string, file: string): string => `/clients/${getClientPath(name)}/${file}`;
  switch (client) {
    case 'openseadragon':
      return `${head}<script src="${address(client, 'build/openseadragon/openseadragon.min.js')}"></script>
<script>${walkScript(info)}</script>`;
    case 'mirador':
      return `${head}<script src="${address(client, 'dist/mirador.min.js')}"></script>
<script>Mirador.viewer({ id: 'viewer', language: 'zh-CN', windows: [{ manifestId: '${manifest}' }],
  window: { sideBarOpen: true, defaultSideBarPanel: 'annotations' },
  annotations: { filteredMotivations: ['commenting', 'supplementing'] } })</script>`;
    case 'clover':
      return `${head}<script src="${address('@samvera/clover-iiif', 'dist/web-components/index.umd.js')}"></script>
<clover-viewer iiif-content="${manifest}"></clover-viewer>`;
    default:
      return `${head}<link rel="stylesheet" href="${address(client, 'dist/uv.css')}">
<script src="${address(client, 'dist/umd/UV.js')}"></script>
<script>document.getElementById('viewer').classList.add('uv');
UV.init('viewer', { manifest: '${manifest}' })</script>`;
  }
}

/** Shows each tile of each level in turn and waits until it is drawn. */
function walkScript(info: string): string {
  return `
const viewer = OpenSeadragon({ id: 'viewer', prefixUrl: '', showNavigationControl: false, tileSources: '${info}',
  immediateRender: true, animationTime: 0, maxZoomPixelRatio: 4, minZoomImageRatio: 0.01, visibilityRatio: 0 });
viewer.addHandler('open', () => { document.title = 'open'; });
async function settle(item) {
  await new Promise((resolve) => viewer.addOnceHandler('update-viewport', resolve) ?? viewer.forceRedraw());
  while (!item.getFullyLoaded()) await new Promise((resolve) => setTimeout(resolve, 10));
}
window.walk = async () => {
  const item = viewer.world.getItemAt(0);
  const { source } = item;
  for (let level = source.minLevel; level <= source.maxLevel; level++) {
    const tiles = source.getNumTiles(level);
    for (let x = 0; x < tiles.x; x++) {
      for (let y = 0; y < tiles.y; y++) {
        const bounds = source.getTileBounds(level, x, y);
        const shown = item.imageToViewportRectangle(0, 0, source.dimensions.x, source.dimensions.y);
        viewer.viewport.panTo(new OpenSeadragon.Point(bounds.x * shown.width + bounds.width / 2 * shown.width, bounds.y * shown.width + bounds.height / 2 * shown.width), true);
        viewer.viewport.zoomTo(viewer.viewport.imageToViewportZoom(source.getLevelScale(level)), undefined, true);
        await settle(item);
      }
    }
  }
  viewer.viewport.zoomTo(viewer.viewport.imageToViewportZoom(source.getLevelScale(source.minLevel) * 0.3), undefined, true);
  await settle(item);
};`;
}
