/** True where the device has a voice for a text; voices may come late. */
export function canRead(text: string): boolean {
  if (!('speechSynthesis' in window) || text === '') return false;
  const [own = ''] = getVoiceLanguage(text).split('-');
  return speechSynthesis.getVoices().some(({ lang }) => lang.startsWith(own));
}

/** Calls `offer` now and whenever voices come. */
export function awaitVoices(offer: () => void): void {
  offer();
  if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', offer);
}

/** Where Chinese stands among other words, only a voice for Chinese reads all of it. */
export function getVoiceLanguage(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : document.documentElement.lang;
}
