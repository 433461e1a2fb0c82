/** Name under which the visitor's choices of light, type and reading are kept on the device. */
export const preferenceKey = 'chifu-preferences';

/** Sets the remembered light, type, reading and setting of texts before the page is painted; inlined in every head. */
export const preferenceScript = `(function(){var d=document.documentElement.dataset;d.js='';try{var p=JSON.parse(localStorage.getItem('${preferenceKey}')||'{}'),v={light:['light','dark'],type:['elder'],size:['2','3'],read:['text','listen'],setting:['upright'],script:['hant']},k;for(k in v)if(v[k].includes(p[k]))d[k]=p[k]}catch(e){}})()`;
