import { buildPicture, type Colour, type Picture } from '../core/picture.ts';
import { buildRandom, type Random } from '../core/prng.ts';
import type { Stage } from './stage.ts';
import { type Hit, findHit } from './hit.ts';

/** Renders a stage by tracing paths: `samples` a pixel, at most `depth` bounces. Linear light. */
export function traceStage(
  stage: Stage,
  width: number,
  height: number,
  samples: number,
  seed: string,
): Picture {
  const random = buildRandom(`${seed}/paths`);
  const picture = buildPicture(width, height);
  const forward = normalise(minus(stage.target, stage.eye));
  const right = normalise([forward[2], 0, -forward[0]]);
  const up: Colour = [
    forward[1] * right[2] - forward[2] * right[1],
    forward[2] * right[0] - forward[0] * right[2],
    forward[0] * right[1] - forward[1] * right[0],
  ];
  const ratio = height / width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let sample = 0; sample < samples; sample += 1) {
        const u = ((x + random()) / width - 0.5) * 2 * stage.zoom;
        const v = (0.5 - (y + random()) / height) * 2 * stage.zoom * ratio;
        const angle = random() * 6.2832;
        const lens = Math.sqrt(random()) * stage.aperture;
        const lx = Math.cos(angle) * lens;
        const ly = Math.sin(angle) * lens;
        const ox = stage.eye[0] + right[0] * lx + up[0] * ly;
        const oy = stage.eye[1] + right[1] * lx + up[1] * ly;
        const oz = stage.eye[2] + right[2] * lx + up[2] * ly;
        const dx = (forward[0] + right[0] * u - up[0] * -v) * stage.focus - right[0] * lx - up[0] * ly;
        const dy = (forward[1] + right[1] * u - up[1] * -v) * stage.focus - right[1] * lx - up[1] * ly;
        const dz = (forward[2] + right[2] * u - up[2] * -v) * stage.focus - right[2] * lx - up[2] * ly;
        const light = tracePath(stage, ox, oy, oz, dx, dy, dz, random);
        // A single very bright path would leave a speck: bound it.
        r += Math.min(6, light[0]);
        g += Math.min(6, light[1]);
        b += Math.min(6, light[2]);
      }
      picture.rgb.set([r / samples, g / samples, b / samples], (y * width + x) * 3);
    }
  }
  return picture;
}

function tracePath(
  stage: Stage,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  random: Random,
): Colour {
  let [r, g, b] = [0, 0, 0];
  let [tr, tg, tb] = [1, 1, 1];
  let shiny = true;
  for (let bounce = 0; bounce < 4; bounce += 1) {
    const norm = 1 / Math.hypot(dx, dy, dz);
    dx *= norm;
    dy *= norm;
    dz *= norm;
    const hit = findHit(stage, ox, oy, oz, dx, dy, dz);
    const lamp = hitWindow(stage, ox, oy, oz, dx, dy, dz);
    if (lamp > 0 && (!hit || lamp < hit.t)) {
      if (shiny) {
        r += tr * stage.window.light[0];
        g += tg * stage.window.light[1];
        b += tb * stage.window.light[2];
      }
      break;
    }
    if (!hit) {
      const room = stage.room(dy);
      r += tr * room[0];
      g += tg * room[1];
      b += tb * room[2];
      break;
    }
    const px = ox + dx * hit.t;
    const py = oy + dy * hit.t;
    const pz = oz + dz * hit.t;
    const { surface } = hit;
    const tone = surface.pattern ? surface.pattern(px, py, pz) : 1;
    tr *= surface.colour[0] * tone;
    tg *= surface.colour[1] * tone;
    tb *= surface.colour[2] * tone;
    if (surface.glow) {
      r += tr * surface.glow;
      g += tg * surface.glow;
      b += tb * surface.glow;
    }
    ox = px + hit.nx * 1e-3;
    oy = py + hit.ny * 1e-3;
    oz = pz + hit.nz * 1e-3;
    if (random() < surface.mirror) {
      const facing = dx * hit.nx + dy * hit.ny + dz * hit.nz;
      dx += -2 * facing * hit.nx + random.normal() * surface.rough;
      dy += -2 * facing * hit.ny + random.normal() * surface.rough;
      dz += -2 * facing * hit.nz + random.normal() * surface.rough;
      shiny = true;
      continue;
    }
    const direct = sampleWindow(stage, ox, oy, oz, hit, random);
    r += tr * direct * stage.window.light[0];
    g += tg * direct * stage.window.light[1];
    b += tb * direct * stage.window.light[2];
    shiny = false;
    const z = random() * 2 - 1;
    const turn = random() * 6.2832;
    const rim = Math.sqrt(1 - z * z);
    dx = hit.nx + rim * Math.cos(turn) * 0.999;
    dy = hit.ny + rim * Math.sin(turn) * 0.999;
    dz = hit.nz + z * 0.999;
  }
  return [r, g, b];
}

/** Light of the window on a matt point, times the cosine over pi; 0 in shadow. */
function sampleWindow(stage: Stage, x: number, y: number, z: number, hit: Hit, random: Random): number {
  const { centre, across, up } = stage.window;
  const u = random() * 2 - 1;
  const v = random() * 2 - 1;
  const lx = centre[0] + across[0] * u + up[0] * v - x;
  const ly = centre[1] + across[1] * u + up[1] * v - y;
  const lz = centre[2] + across[2] * u + up[2] * v - z;
  const square = lx * lx + ly * ly + lz * lz;
  const far = Math.sqrt(square);
  const facing = (lx * hit.nx + ly * hit.ny + lz * hit.nz) / far;
  if (facing <= 0) return 0;
  const plane = normalise(cross(across, up));
  const leaving = Math.abs(lx * plane[0] + ly * plane[1] + lz * plane[2]) / far;
  const block = findHit(stage, x, y, z, lx / far, ly / far, lz / far);
  if (block && block.t < far) return 0;
  const area = 4 * Math.hypot(...across) * Math.hypot(...up);
  return Math.min(3, (facing * leaving * area) / (square * Math.PI));
}

function hitWindow(
  stage: Stage,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const { centre, across, up } = stage.window;
  const plane = cross(across, up);
  const facing = dx * plane[0] + dy * plane[1] + dz * plane[2];
  if (Math.abs(facing) < 1e-6) return -1;
  const t =
    ((centre[0] - ox) * plane[0] + (centre[1] - oy) * plane[1] + (centre[2] - oz) * plane[2]) / facing;
  if (t < 1e-3) return -1;
  const px = ox + dx * t - centre[0];
  const py = oy + dy * t - centre[1];
  const pz = oz + dz * t - centre[2];
  const u =
    (px * across[0] + py * across[1] + pz * across[2]) / (across[0] ** 2 + across[1] ** 2 + across[2] ** 2);
  const v = (px * up[0] + py * up[1] + pz * up[2]) / (up[0] ** 2 + up[1] ** 2 + up[2] ** 2);
  // Glazing bars cut the pane into four by three.
  const bar = Math.abs((((u + 1) * 2) % 1) - 0.5) > 0.47 || Math.abs((((v + 1) * 1.5) % 1) - 0.5) > 0.46;
  return Math.abs(u) < 1 && Math.abs(v) < 1 && !bar ? t : -1;
}

function minus(a: Colour, b: Colour): Colour {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Colour, b: Colour): Colour {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalise(v: Colour): Colour {
  const norm = 1 / Math.hypot(...v);
  return [v[0] * norm, v[1] * norm, v[2] * norm];
}
