import type { DeskPage } from './page-html.ts';

/** The form: its script fills it from what the desk knows. */
export function buildFormPage(): Pick<DeskPage, 'title' | 'script' | 'data' | 'main'> {
  return {
    title: '填报',
    script: 'form.ts',
    data: {},
    main: `<p class="told">在这里填写，保存时写进展览文件夹里的条目；备注、次序和没有改的各行都不动。不用登录，任何浏览器都可以。</p>
<output id="said" aria-live="polite"></output><div id="form"></div><noscript><p>填报要用 JavaScript。</p></noscript>`,
  };
}
