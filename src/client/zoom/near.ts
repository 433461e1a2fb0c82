/** All that is fetched when somebody wants to look from near: one file, since each costs a request. */
export { openCompare } from './compare.ts';
export { Stage } from './stage.ts';
export { closeLayer, openLayer, raiseStage, toggleFullScreen } from './zoom-layer.ts';
