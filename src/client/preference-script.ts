/** Name under which the visitor's choices of light and type are kept on the device. */
export const preferenceKey = 'chifu-preferences';

/** Sets the remembered light and type before the page is painted; inlined in every head. */
export const preferenceScript = `(function(){try{var p=JSON.parse(localStorage.getItem('${preferenceKey}')||'{}'),d=document.documentElement.dataset;if(p.light==='light'||p.light==='dark')d.light=p.light;if(p.type==='elder')d.type=p.type}catch(e){}})()`;
