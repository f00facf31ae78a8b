/** Hands a downloaded file to the browser. A plain link could not carry the sign-in. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
