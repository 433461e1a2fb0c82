/** Copies a text; false where neither the clipboard nor the old command may be used. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // WebViews without the clipboard interface still know the command.
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    document.body.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in an old WebView.
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
