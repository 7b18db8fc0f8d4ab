/** Hands a file to the person at the keyboard, as a download. */
export const saveFile = (content: Blob, name: string): void => {
  const link = document.createElement('a');

  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Browsers start the download on the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
