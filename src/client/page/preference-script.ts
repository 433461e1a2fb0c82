/** Name under which the visitor's choices of light, type and reading are kept on the device. */
export const preferenceKey = 'chifu-preferences';

/** Sets the remembered light, type, reading and setting of texts before the page is painted; inlined in every head. */
export const preferenceScript = `(function(){try{var p=JSON.parse(localStorage.getItem('${preferenceKey}')||'{}'),d=document.documentElement.dataset;if(p.light==='light'||p.light==='dark')d.light=p.light;if(p.type==='elder')d.type=p.type;if(p.read==='text'||p.read==='listen')d.read=p.read;if(p.setting==='upright')d.setting=p.setting;if(p.script==='hant')d.script=p.script}catch(e){}})()`;
