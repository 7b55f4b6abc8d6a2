// A stimulus that does not fit the instance any more. Thrown before anything has changed and turned into a
// refusal by the door; the message is the second half of "Expected to …, but …".

export class Unfit extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unfit';
  }
}
