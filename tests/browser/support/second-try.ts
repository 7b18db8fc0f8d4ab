// A panel that a busy machine draws late can still race a test. What failed is printed, and so is
// that it passed the second time.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
