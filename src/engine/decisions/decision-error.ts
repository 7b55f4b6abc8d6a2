// Why a decision could not be made, as a sentence for the person who repairs the instance.

export class DecisionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DecisionError';
  }
}
