// What is wrong with an expression or with the variables it read, as a sentence for the person who
// repairs the instance. Nothing else is ever thrown by compiling or evaluating an expression.

export class ExpressionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExpressionError';
  }
}
