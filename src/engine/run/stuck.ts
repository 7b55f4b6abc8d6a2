// A token (or an event to be armed) cannot go on. Thrown where it is noticed, turned into an incident by
// whoever moves the token; its message is a sentence for the people who repair it.

export class Stuck extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Stuck';
  }
}
