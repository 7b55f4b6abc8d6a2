/** A button whose answer is a file (<button data-download>): the page stays, and its form may be sent again. */
export const isDownload = ({ submitter }: SubmitEvent): boolean =>
  submitter?.hasAttribute('data-download') === true;
